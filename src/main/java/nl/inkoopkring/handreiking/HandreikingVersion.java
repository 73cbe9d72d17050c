package nl.inkoopkring.handreiking;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.inkoopkring.shared.ChildRows;
import nl.inkoopkring.shared.Ids;
import org.jspecify.annotations.Nullable;

/** The text of a handreiking as it was published under a number. Kept when a newer one comes: what a procurement used must stay readable. */
@Entity
class HandreikingVersion {

    @Id
    @Column(nullable = false, updatable = false)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "handreiking_id", nullable = false, updatable = false)
    private Handreiking handreiking;

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(nullable = false)
    private LocalDate publishedOn;

    @Column(length = 2000)
    private @Nullable String changes;

    @ElementCollection
    @CollectionTable(name = "handreiking_section", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position", nullable = false)
    private List<HandreikingSection> sections = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "handreiking_item", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position", nullable = false)
    private List<HandreikingItem> items = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected HandreikingVersion() {}

    HandreikingVersion(Handreiking handreiking, String number, LocalDate publishedOn) {
        this.id = Ids.next();
        this.handreiking = handreiking;
        this.number = number;
        this.publishedOn = publishedOn;
    }

    /** Sets the whole text; a list that is the same stays untouched, so that it costs no statement. */
    void write(
            LocalDate newPublishedOn,
            @Nullable String newChanges,
            List<HandreikingSection> newSections,
            List<HandreikingItem> newItems) {
        publishedOn = newPublishedOn;
        changes = newChanges;
        ChildRows.replace(sections, newSections);
        ChildRows.replace(items, newItems);
    }

    String number() {
        return number;
    }

    LocalDate publishedOn() {
        return publishedOn;
    }

    List<HandreikingSection> sections() {
        return List.copyOf(sections);
    }

    List<HandreikingItem> items() {
        return List.copyOf(items);
    }

    VersionSummary summary() {
        return new VersionSummary(number, publishedOn, changes);
    }
}
