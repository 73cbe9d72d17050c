package nl.inkoopkring.procurement;

import java.time.LocalDate;
import java.util.Set;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.inkooppakket.RStrategy;
import org.jspecify.annotations.Nullable;

/**
 * An experience as others read it.
 *
 * @param author null where it was taken from a public source
 * @param texts all in Markdown but for the lesson, which is plain
 * @param mayEdit whether the viewer wrote it
 */
public record ExperienceDetails(
        ExperienceId id,
        @Nullable ProcurementPerson author,
        ExperienceDraft texts,
        @Nullable LocalDate publishedOn,
        boolean mayEdit,
        boolean demo) {

    public ProcurementPhase phase() {
        return texts.phase();
    }

    public String lesson() {
        return texts.lesson();
    }

    public Set<RStrategy> rStrategies() {
        return texts.rStrategies();
    }

    /** Whether more than the one-minute lesson was written. */
    public boolean isComplete() {
        return texts.wentWell() != null
                && texts.differently() != null
                && texts.pitfall() != null
                && texts.result() != null;
    }
}
