package nl.inkoopkring.procurement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.inkooppakket.MviTheme;
import nl.inkoopkring.inkooppakket.Procedure;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.inkooppakket.RStrategy;
import nl.inkoopkring.shared.ChildRows;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What is known of a procurement, apart from who did it and what they learned. */
@Embeddable
class Facts {

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private UUID inkooppakketId;

    @Enumerated(EnumType.STRING)
    @Column(name = "buying_procedure")
    private @Nullable Procedure procedure;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ProcurementPhase phase;

    @Column(columnDefinition = "text")
    private @Nullable String summary;

    /** Null when no date is known: so are embedded values of which all columns are empty. */
    @Embedded private @Nullable Milestones dates;

    private @Nullable String sourceUrl;

    @ElementCollection
    @CollectionTable(name = "procurement_cpv", joinColumns = @JoinColumn(name = "procurement_id"))
    @Column(name = "code", nullable = false)
    @BatchSize(size = 100)
    private Set<String> cpvCodes = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "procurement_lot", joinColumns = @JoinColumn(name = "procurement_id"))
    @BatchSize(size = 100)
    private Set<Lot> lots = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "procurement_theme", joinColumns = @JoinColumn(name = "procurement_id"))
    @Column(name = "theme", nullable = false)
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 100)
    private Set<MviTheme> themes = new HashSet<>();

    @ElementCollection
    @CollectionTable(
            name = "procurement_r_strategy",
            joinColumns = @JoinColumn(name = "procurement_id"))
    @Column(name = "strategy", nullable = false)
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 100)
    private Set<RStrategy> rStrategies = new HashSet<>();

    @ElementCollection
    @CollectionTable(
            name = "procurement_handreiking",
            joinColumns = @JoinColumn(name = "procurement_id"))
    @Column(name = "handreiking_id", nullable = false)
    @BatchSize(size = 100)
    private Set<UUID> handreikingen = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Facts() {}

    Facts(InkooppakketId inkooppakket) {
        this.title = "";
        this.inkooppakketId = inkooppakket.value();
        this.phase = ProcurementPhase.PREPARATION;
    }

    /**
     * Takes over what was edited.
     *
     * @param neutralTitle in place of a blank title
     */
    void describe(ProcurementDraft draft, String neutralTitle) {
        title = draft.title().isBlank() ? neutralTitle : draft.title().strip();
        inkooppakketId = draft.inkooppakket().value();
        procedure = draft.procedure();
        phase = draft.phase();
        summary = draft.summary();
        dates = draft.dates();
        sourceUrl = draft.sourceUrl();
        ChildRows.replace(cpvCodes, draft.cpvCodes());
        ChildRows.replace(lots, draft.lots());
        ChildRows.replace(themes, draft.themes());
        ChildRows.replace(rStrategies, draft.rStrategies());
        ChildRows.replace(handreikingen, draft.handreikingen());
    }

    /** As one edits them, beside the embargo. */
    ProcurementDraft draft(Embargo embargo, long version) {
        return new ProcurementDraft(
                title,
                new InkooppakketId(inkooppakketId),
                cpvCodes,
                procedure,
                phase,
                summary,
                dates(),
                themes,
                rStrategies,
                handreikingen,
                lotsByNumber(),
                embargo.headVisibility(),
                embargo.litigation(),
                sourceUrl,
                version);
    }

    String title() {
        return title;
    }

    UUID inkooppakketId() {
        return inkooppakketId;
    }

    ProcurementPhase phase() {
        return phase;
    }

    @Nullable String summary() {
        return summary;
    }

    Milestones dates() {
        return dates == null ? Milestones.NONE : dates;
    }

    boolean hasSource() {
        return sourceUrl != null;
    }

    Set<String> cpvCodes() {
        return Set.copyOf(cpvCodes);
    }

    Set<MviTheme> themes() {
        return Set.copyOf(themes);
    }

    List<Lot> lotsByNumber() {
        return lots.stream().sorted(Comparator.comparingInt(Lot::number)).toList();
    }
}
