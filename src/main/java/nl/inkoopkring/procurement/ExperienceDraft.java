package nl.inkoopkring.procurement;

import java.util.Set;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.inkooppakket.RStrategy;
import org.jspecify.annotations.Nullable;

/**
 * An experience as its author writes it. Only the lesson is required; the rest can follow later.
 *
 * @param phase the phase it is about
 * @param lesson one or two sentences
 * @param differently what one would do differently
 * @param version the version the edit began from; 0 for a new one
 */
public record ExperienceDraft(
        ProcurementPhase phase,
        String lesson,
        @Nullable String wentWell,
        @Nullable String differently,
        @Nullable String pitfall,
        @Nullable String result,
        Set<RStrategy> rStrategies,
        long version) {

    public static final int LONGEST_LESSON = 600;
    public static final int LONGEST_TEXT = 4000;

    public ExperienceDraft {
        rStrategies = Set.copyOf(rStrategies);
    }

    /** The one-minute version. */
    public static ExperienceDraft lesson(ProcurementPhase phase, String lesson) {
        return new ExperienceDraft(phase, lesson, null, null, null, null, Set.of(), 0);
    }

    public ExperienceDraft withVersion(long newVersion) {
        return new ExperienceDraft(
                phase, lesson, wentWell, differently, pitfall, result, rStrategies, newVersion);
    }
}
