package nl.inkoopkring.procurement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.inkooppakket.RStrategy;
import nl.inkoopkring.shared.ChildRows;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.Origin;
import nl.inkoopkring.shared.RichText;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What someone learned in a procurement. Part of its dossier, and read by whoever reads that. Public evidence has no author. */
@Entity
class Experience {

    @Id
    @Column(nullable = false, updatable = false)
    private UUID id;

    @Version private @Nullable Long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "procurement_id", nullable = false, updatable = false)
    private Procurement procurement;

    private @Nullable UUID authorId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ProcurementPhase phase;

    @Column(nullable = false)
    private String lesson;

    @Column(columnDefinition = "text")
    private @Nullable String wentWell;

    @Column(columnDefinition = "text")
    private @Nullable String differently;

    @Column(columnDefinition = "text")
    private @Nullable String pitfall;

    @Column(columnDefinition = "text")
    private @Nullable String result;

    @ElementCollection
    @CollectionTable(
            name = "experience_r_strategy",
            joinColumns = @JoinColumn(name = "experience_id"))
    @Column(name = "strategy", nullable = false)
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 100)
    private Set<RStrategy> rStrategies = new HashSet<>();

    private @Nullable LocalDate publishedOn;

    @Embedded private Origin origin;

    @SuppressWarnings("NullAway.Init")
    protected Experience() {}

    Experience(
            Procurement procurement,
            @Nullable UUID authorId,
            ExperienceDraft texts,
            @Nullable LocalDate publishedOn,
            Origin origin) {
        this.id = Ids.next();
        this.procurement = procurement;
        this.authorId = authorId;
        this.phase = texts.phase();
        this.lesson = texts.lesson();
        this.publishedOn = publishedOn;
        this.origin = origin;
        write(texts);
    }

    void write(ExperienceDraft texts) {
        phase = texts.phase();
        lesson = texts.lesson();
        wentWell = texts.wentWell();
        differently = texts.differently();
        pitfall = texts.pitfall();
        result = texts.result();
        ChildRows.replace(rStrategies, texts.rStrategies());
    }

    /** As an import has it: author and date may change with the line. */
    void importAs(
            @Nullable UUID newAuthorId, ExperienceDraft texts, @Nullable LocalDate newPublishedOn) {
        authorId = newAuthorId;
        publishedOn = newPublishedOn;
        write(texts);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    Procurement procurement() {
        return procurement;
    }

    @Nullable UUID authorId() {
        return authorId;
    }

    @Nullable LocalDate publishedOn() {
        return publishedOn;
    }

    String lesson() {
        return lesson;
    }

    Origin origin() {
        return origin;
    }

    ExperienceDraft texts() {
        return new ExperienceDraft(
                phase, lesson, wentWell, differently, pitfall, result, rStrategies, version());
    }

    /** All it says, without marks, for the index. */
    Stream<String> plainTexts() {
        return Stream.concat(
                Stream.of(lesson),
                Stream.of(wentWell, differently, pitfall, result)
                        .mapMulti((text, words) -> {
                            if (text != null) {
                                words.accept(RichText.plain(text));
                            }
                        }));
    }
}
