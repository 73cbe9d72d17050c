package nl.inkoopkring.search;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, as indexed with an item and read by matching. It says no more than whoever finds the item may know.
 *
 * @param participantId the person, or null where only the organisation is known
 * @param organisationId for whom they did it
 * @param role what they were in it, as the name of a constant of the module that recorded it
 * @param inkooppakketId the package, or null
 * @param cpvCodes codes of eight digits
 * @param phase name of the phase it is in, or was in last; empty when it is no procurement
 * @param date the moment that counts for how recent it is
 * @param active whether it is going on now
 * @param shared whether an experience of it can be read
 */
public record Evidence(
        @Nullable UUID participantId,
        UUID organisationId,
        String role,
        @Nullable UUID inkooppakketId,
        Set<String> cpvCodes,
        String phase,
        @Nullable LocalDate date,
        boolean active,
        boolean shared) {

    /** Whether it was done in a procurement, and not beside one. */
    public boolean isProcurement() {
        return !phase.isEmpty();
    }
}
