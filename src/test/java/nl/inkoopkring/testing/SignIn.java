package nl.inkoopkring.testing;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.ParticipantPrincipal;
import nl.inkoopkring.network.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Acts as a participant in the thread of a test. What they may do comes from their roles in the database, as always. */
public class SignIn {

    private record Principal(UUID participantId) implements ParticipantPrincipal {}

    public void as(ParticipantId participant) {
        as(participant, Role.PARTICIPANT);
    }

    /**
     * @param role what pages ask for: sign-in takes it from the database, and services ask there again
     */
    public void as(ParticipantId participant, Role role) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new UsernamePasswordAuthenticationToken(
                                new Principal(participant.value()),
                                "",
                                List.of(new SimpleGrantedAuthority("ROLE_" + role.name()))));
    }

    public void out() {
        SecurityContextHolder.clearContext();
    }

    public <T> T as(ParticipantId participant, Supplier<T> work) {
        var before = SecurityContextHolder.getContext().getAuthentication();
        as(participant);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.getContext().setAuthentication(before);
        }
    }
}
