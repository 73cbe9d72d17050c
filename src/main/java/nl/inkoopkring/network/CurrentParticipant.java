package nl.inkoopkring.network;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in and what they may do now. Every service method asks it; hidden buttons are no guard. */
@Component
public class CurrentParticipant {

    private final NetworkDirectory directory;

    CurrentParticipant(NetworkDirectory directory) {
        this.directory = directory;
    }

    public Optional<UUID> id() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof ParticipantPrincipal principal
                ? Optional.of(principal.participantId())
                : Optional.empty();
    }

    /**
     * The participant signed in.
     *
     * @throws AccessDeniedException when nobody is, or they left the network
     */
    public UUID require() {
        return id().filter(id ->
                        directory.person(id).filter(NetworkDirectory.Person::active).isPresent())
                .orElseThrow(() -> new AccessDeniedException("not signed in"));
    }

    /** The roles held now, not those at sign-in. */
    public Set<Role> roles() {
        return id().flatMap(directory::person)
                .filter(NetworkDirectory.Person::active)
                .map(person -> person.rolesOn(directory.today()))
                .orElse(Set.of());
    }

    public boolean has(Role role) {
        return roles().contains(role);
    }

    /**
     * @return the participant signed in, who holds one of these roles now
     * @throws AccessDeniedException when they hold none of them
     */
    public UUID requireRole(Role... anyOf) {
        var id = require();
        var held = roles();
        for (var role : anyOf) {
            if (held.contains(role)) {
                return id;
            }
        }
        throw new AccessDeniedException("role missing");
    }

    /**
     * A member of the network: anyone but a partner.
     *
     * @throws AccessDeniedException for partners and for nobody
     */
    public UUID requireMember() {
        var id = require();
        if (roles().stream().noneMatch(Role::isMember)) {
            throw new AccessDeniedException("members only");
        }
        return id;
    }

    /** What the one signed in may see; {@link Viewer#NOBODY} when nobody is. */
    public Viewer viewer() {
        return id().map(this::viewerOf).orElse(Viewer.NOBODY);
    }

    /** What this person may see now, for mails and other work done for them while they are away. */
    public Viewer viewerOf(UUID participant) {
        return directory
                .person(participant)
                .filter(NetworkDirectory.Person::active)
                .map(this::viewerOf)
                .orElse(Viewer.NOBODY);
    }

    private Viewer viewerOf(NetworkDirectory.Person person) {
        var today = directory.today();
        var tokens = new HashSet<String>();
        var roles = person.rolesOn(today);
        roles.forEach(role -> tokens.add(Access.role(role.name())));
        if (roles.stream().anyMatch(Role::isMember)) {
            // A partner is on no dossier, whatever they were before.
            tokens.add(Access.participant(person.id().value()));
            tokens.add(Access.NETWORK);
        }
        if (!roles.isEmpty()) {
            tokens.add(Access.PARTNERS);
        }
        var places = person.membershipsOn(today);
        places.forEach(place -> tokens.add(Access.organisation(place.organisationId())));
        return new Viewer(
                person.id().value(),
                places.isEmpty() ? null : places.getFirst().organisationId(),
                tokens);
    }
}
