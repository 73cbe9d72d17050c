package nl.inkoopkring.content;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looks: the person, the organisation they act for, and the access tokens they hold. Every query and every read takes one.
 *
 * @param participantId the person, or null for the system itself
 * @param organisationId the organisation they act for now
 * @param tokens what {@link Access} made of their person, organisations and roles
 */
public record Viewer(
        @Nullable UUID participantId, @Nullable UUID organisationId, Set<String> tokens) {

    /** Holds no token: sees nothing. */
    public static final Viewer NOBODY = new Viewer(null, null, Set.of());

    public Viewer {
        tokens = Set.copyOf(tokens);
    }

    public Optional<UUID> participant() {
        return Optional.ofNullable(participantId);
    }

    /** Whether one of the item's tokens is held. */
    public boolean maySee(Set<String> access) {
        return access.stream().anyMatch(tokens::contains);
    }

    public boolean is(UUID participant) {
        return participant.equals(participantId);
    }
}
