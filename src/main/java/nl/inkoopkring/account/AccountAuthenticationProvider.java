package nl.inkoopkring.account;

import java.io.Serial;
import java.util.Optional;
import nl.inkoopkring.shared.AuditLog;
import nl.inkoopkring.shared.RequestOrigin;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Checks e-mail address and password. Unknown, disabled and wrong are told apart by nothing: not by words, not by work. */
@Component
class AccountAuthenticationProvider implements AuthenticationProvider {

    /** Too many attempts; known and unknown addresses alike. */
    static final class ThrottledException extends AuthenticationException {
        @Serial private static final long serialVersionUID = 1L;

        private final long seconds;

        ThrottledException(TooManyAttemptsException cause) {
            super("throttled", cause);
            this.seconds = cause.seconds();
        }

        long seconds() {
            return seconds;
        }
    }

    private final AccountRepository accounts;
    private final PasswordHasher hasher;
    private final AttemptLimiter limiter;
    private final SignIns signIns;
    private final AuditLog audit;

    AccountAuthenticationProvider(
            AccountRepository accounts,
            PasswordHasher hasher,
            AttemptLimiter limiter,
            SignIns signIns,
            AuditLog audit) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.limiter = limiter;
        this.signIns = signIns;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var email = EmailAddress.normalise(attempt.getName());
        var address = RequestOrigin.address().orElse("");
        try {
            limiter.attempt(AttemptLimiter.Gate.SIGN_IN, email, address);
        } catch (TooManyAttemptsException e) {
            throw new ThrottledException(e);
        }
        var account = accounts.findByEmail(email);
        var password = attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        var matches = hasher.matches(password, account.map(Account::passwordHash).orElse(null));
        var participant = account.map(Account::participant).orElse(null);
        var signedIn = matches ? account.flatMap(signIns::of) : Optional.<Authentication>empty();
        // Not what was typed: people type their password into the wrong field.
        audit.record(
                participant,
                "account.sign-in",
                participant == null ? "unknown" : participant.toString(),
                signedIn.isPresent() ? "ok" : "refused");
        var authentication =
                (UsernamePasswordAuthenticationToken)
                        signedIn.orElseThrow(() -> new BadCredentialsException("refused"));
        limiter.succeeded(AttemptLimiter.Gate.SIGN_IN, email, address);
        authentication.setDetails(attempt.getDetails());
        return authentication;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
