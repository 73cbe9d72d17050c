package nl.inkoopkring.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.shared.AuditLog;
import nl.inkoopkring.shared.BaseUrl;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.RequestOrigin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first administrator of an installation. There is no default account: while there is none at all, each start puts a code for one use into the log, and whoever
 * can read it makes the account.
 */
@Service
public class FirstAdministratorService {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministratorService.class);

    /** Without letters and figures that look alike. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    private static final int GROUPS = 5;
    private static final int GROUP = 4;
    private static final int MAX_NAME = 120;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccountRepository accounts;
    private final AccountTokenRepository tokens;
    private final AccountService accountService;
    private final ParticipantService participants;
    private final PasswordHasher hasher;
    private final PasswordRules rules;
    private final AttemptLimiter limiter;
    private final BaseUrl baseUrl;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final boolean demo;

    FirstAdministratorService(
            AccountRepository accounts,
            AccountTokenRepository tokens,
            AccountService accountService,
            ParticipantService participants,
            PasswordHasher hasher,
            PasswordRules rules,
            AttemptLimiter limiter,
            BaseUrl baseUrl,
            AuditLog audit,
            Clock clock,
            TransactionTemplate transaction,
            @Value("${inkoopkring.demo.accounts-file:}") String demoAccounts) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.accountService = accountService;
        this.participants = participants;
        this.hasher = hasher;
        this.rules = rules;
        this.limiter = limiter;
        this.baseUrl = baseUrl;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
        this.demo = !demoAccounts.isBlank();
    }

    /** Whether there is no account at all yet; open to everyone. */
    public boolean isNeeded() {
        return accounts.count() == 0;
    }

    @EventListener(ApplicationReadyEvent.class)
    void offer() {
        if (!demo && isNeeded()) {
            LOG.info(
                    "There is no account yet. Make the first administrator at {} with the code {} (for one use, within 24 hours)",
                    baseUrl.of("eerste-beheerder"),
                    makeCode());
        }
    }

    /** A new code; the one before it ends. */
    String makeCode() {
        var code = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            code.append(group == 0 ? "" : "-");
            for (int i = 0; i < GROUP; i++) {
                code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
            }
        }
        transaction.executeWithoutResult(status -> {
            tokens.cancel(null, TokenPurpose.FIRST_ADMIN, clock.instant());
            tokens.save(
                    new AccountToken(
                            TokenPurpose.FIRST_ADMIN,
                            null,
                            normalise(code.toString()),
                            clock.instant()));
        });
        return code.toString();
    }

    private static String normalise(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /**
     * Makes the first administrator and their account.
     *
     * @throws InvalidInputException when the code does not fit, an account exists, or a field breaks a rule
     * @throws TooManyAttemptsException when codes are guessed
     */
    public void make(String code, String name, String email, String password) {
        var origin = RequestOrigin.address().orElse("");
        limiter.attempt(AttemptLimiter.Gate.FIRST_ADMIN, "", origin);
        var address = EmailAddress.normalise(email);
        var hash = Secrets.hash(normalise(code));
        if (!isNeeded()
                || tokens.findBySecretHashAndPurpose(hash, TokenPurpose.FIRST_ADMIN)
                        .filter(token -> token.isOpen(clock.instant()))
                        .isEmpty()) {
            throw new InvalidInputException("account.firstAdmin.error.code");
        }
        limiter.succeeded(AttemptLimiter.Gate.FIRST_ADMIN, "", origin);
        if (name.isBlank() || name.strip().length() > MAX_NAME) {
            throw new InvalidInputException("account.firstAdmin.error.name", MAX_NAME);
        }
        if (!EmailAddress.isPlausible(address)) {
            throw new InvalidInputException("account.invite.problem.email");
        }
        rules.check(password, name, address);
        var passwordHash = hasher.hash(password);
        transaction.executeWithoutResult(status -> {
            if (tokens.use(hash, TokenPurpose.FIRST_ADMIN, clock.instant()) != 1) {
                throw new InvalidInputException("account.firstAdmin.error.code");
            }
            var participant = participants.addFirstAdministrator(name.strip(), address).value();
            accountService.create(participant, address, passwordHash);
            audit.record(participant, "account.first-admin", participant.toString(), "ok");
        });
    }
}
