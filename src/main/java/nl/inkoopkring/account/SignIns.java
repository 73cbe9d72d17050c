package nl.inkoopkring.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.network.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Makes the authentication of an account, and says at every request whether it still holds. */
@Component
class SignIns {
    private final AccountRepository accounts;
    private final ParticipantService participants;
    private final Clock clock;
    private final Duration absoluteLimit;

    SignIns(
            AccountRepository accounts,
            ParticipantService participants,
            Clock clock,
            @Value("${inkoopkring.session.absolute-limit:12h}") Duration absoluteLimit) {
        this.accounts = accounts;
        this.participants = participants;
        this.clock = clock;
        this.absoluteLimit = absoluteLimit;
    }

    /** Empty for an account that may not sign in: disabled, or of someone who holds no role now. */
    Optional<Authentication> of(Account account) {
        return account.isDisabled()
                ? Optional.empty()
                : authentication(
                        new AccountPrincipal(
                                account.participant(),
                                account.passwordChangedAt(),
                                clock.instant()));
    }

    Optional<Authentication> ofParticipant(UUID participant) {
        return accounts.findByParticipant(participant).flatMap(this::of);
    }

    /** The authentication with the roles of now; empty when the session must end. */
    Optional<Authentication> renewed(AccountPrincipal principal) {
        if (clock.instant().isAfter(principal.signedInAt().plus(absoluteLimit))) {
            return Optional.empty();
        }
        return accounts.findByParticipant(principal.participantId())
                .filter(account -> !account.isDisabled())
                .filter(account ->
                        account.passwordChangedAt().equals(principal.passwordChangedAt()))
                .flatMap(account -> authentication(principal));
    }

    private Optional<Authentication> authentication(AccountPrincipal principal) {
        var roles = participants.rolesOf(new ParticipantId(principal.participantId()));
        return roles.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        UsernamePasswordAuthenticationToken.authenticated(
                                principal, null, authorities(roles)));
    }

    private static List<SimpleGrantedAuthority> authorities(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
