package nl.inkoopkring.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.shared.AuditLog;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal tokens for the REST interface: they open what their owner may see now, and nothing else. */
@Service
@Transactional
public class ApiTokenService {
    /** Begins every token, so that one that leaked is recognised for what it is. */
    static final String PREFIX = "ikr_";

    private static final int MAX_LABEL = 100;
    private static final int MAX_TOKENS = 20;
    private static final int MAX_DAYS = 366;

    private final ApiTokenRepository tokens;
    private final CurrentParticipant current;
    private final SignIns signIns;
    private final AuditLog audit;
    private final Clock clock;

    ApiTokenService(
            ApiTokenRepository tokens,
            CurrentParticipant current,
            SignIns signIns,
            AuditLog audit,
            Clock clock) {
        this.tokens = tokens;
        this.current = current;
        this.signIns = signIns;
        this.audit = audit;
        this.clock = clock;
    }

    /** One's own tokens that still work, newest first. */
    @Transactional(readOnly = true)
    public List<ApiTokenSummary> mine() {
        return tokens.valid(current.require(), clock.instant()).stream()
                .map(ApiToken::summary)
                .toList();
    }

    /**
     * Makes a token for oneself.
     *
     * @param label what it is for, at most 100 characters
     * @param days how long it works, from 1 to 366
     * @return the secret, which cannot be asked for again
     * @throws InvalidInputException when there are 20 already, or the label or the days do not fit
     */
    public String make(String label, int days) {
        var participant = current.require();
        if (label.isBlank() || label.strip().length() > MAX_LABEL) {
            throw new InvalidInputException("account.apiToken.error.label", MAX_LABEL);
        }
        if (days < 1 || days > MAX_DAYS) {
            throw new InvalidInputException("account.apiToken.error.days", MAX_DAYS);
        }
        if (tokens.valid(participant, clock.instant()).size() >= MAX_TOKENS) {
            throw new InvalidInputException("account.apiToken.error.many", MAX_TOKENS);
        }
        return make(participant, label.strip(), Duration.ofDays(days));
    }

    /** System-internal: a token for this participant. */
    String make(UUID participant, String label, Duration life) {
        var secret = PREFIX + Ids.secret();
        var now = clock.instant();
        var token = tokens.save(new ApiToken(participant, label, secret, now, now.plus(life)));
        audit.record("account.api-token", token.getId().toString(), "made");
        return secret;
    }

    /**
     * Ends one of one's own tokens at once.
     *
     * @throws NotFoundException when it is another's, or none
     */
    public void revoke(UUID id) {
        var participant = current.require();
        var token =
                tokens.findById(id)
                        .filter(found -> found.participant().equals(participant))
                        .orElseThrow(NotFoundException::new);
        token.revoke(clock.instant());
        tokens.save(token);
        audit.record("account.api-token", id.toString(), "revoked");
    }

    /** System-internal: who comes with this secret, with the roles of now; empty when it does not work. */
    Optional<Authentication> authenticate(String secret) {
        var now = clock.instant();
        return tokens.findBySecretHash(Secrets.hash(secret))
                .filter(token -> token.isValid(now))
                .flatMap(token ->
                        signIns.ofParticipant(token.participant())
                                .map(authentication -> {
                                    tokens.used(
                                            token.getId(), now, now.minus(Duration.ofMinutes(1)));
                                    return authentication;
                                }));
    }
}
