package nl.inkoopkring.procurement;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.inkooppakket.MviTheme;
import nl.inkoopkring.inkooppakket.Procedure;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.inkooppakket.RStrategy;
import org.jspecify.annotations.Nullable;

/**
 * A procurement as one edits it: everything but its people, its organisations and its experiences.
 *
 * @param title blank for the neutral one, of package and organisation
 * @param cpvCodes codes of eight digits
 * @param handreikingen ids of the handreikingen that were used
 * @param version the version the edit began from; 0 for a new one
 */
public record ProcurementDraft(
        String title,
        InkooppakketId inkooppakket,
        Set<String> cpvCodes,
        @Nullable Procedure procedure,
        ProcurementPhase phase,
        @Nullable String summary,
        Milestones dates,
        Set<MviTheme> themes,
        Set<RStrategy> rStrategies,
        Set<UUID> handreikingen,
        List<Lot> lots,
        HeadVisibility headVisibility,
        boolean litigation,
        @Nullable String sourceUrl,
        long version) {

    public ProcurementDraft {
        cpvCodes = Set.copyOf(cpvCodes);
        themes = Set.copyOf(themes);
        rStrategies = Set.copyOf(rStrategies);
        handreikingen = Set.copyOf(handreikingen);
        lots = List.copyOf(lots);
    }

    /** The shortest there is: what the one-minute version asks. */
    public static ProcurementDraft of(InkooppakketId inkooppakket, ProcurementPhase phase) {
        return new ProcurementDraft(
                "",
                inkooppakket,
                Set.of(),
                null,
                phase,
                null,
                Milestones.NONE,
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                HeadVisibility.NETWORK,
                false,
                null,
                0);
    }

    public ProcurementDraft withStrategies(Set<RStrategy> steps) {
        return new ProcurementDraft(
                title,
                inkooppakket,
                cpvCodes,
                procedure,
                phase,
                summary,
                dates,
                themes,
                steps,
                handreikingen,
                lots,
                headVisibility,
                litigation,
                sourceUrl,
                version);
    }

    public ProcurementDraft in(ProcurementPhase newPhase) {
        return new ProcurementDraft(
                title,
                inkooppakket,
                cpvCodes,
                procedure,
                newPhase,
                summary,
                dates,
                themes,
                rStrategies,
                handreikingen,
                lots,
                headVisibility,
                litigation,
                sourceUrl,
                version);
    }

    public ProcurementDraft withVersion(long newVersion) {
        return new ProcurementDraft(
                title,
                inkooppakket,
                cpvCodes,
                procedure,
                phase,
                summary,
                dates,
                themes,
                rStrategies,
                handreikingen,
                lots,
                headVisibility,
                litigation,
                sourceUrl,
                newVersion);
    }
}
