package nl.inkoopkring.network;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as members may see them.
 *
 * @param email only when they chose to show it
 * @param places where they work now, the one they act for first
 * @param demo whether they are invented
 */
public record ParticipantSummary(
        ParticipantId id,
        String name,
        @Nullable String about,
        @Nullable String email,
        List<Place> places,
        Set<Role> roles,
        boolean demo) {

    /** An organisation, and what they do there. */
    public record Place(OrganisationSummary organisation, String jobTitle) {}
}
