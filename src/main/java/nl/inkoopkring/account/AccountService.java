package nl.inkoopkring.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.shared.AuditLog;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.RequestOrigin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Passwords: choosing the first by an invitation, another by a reset, and changing one's own.
 *
 * @see <a href="../../../../../../docs/decisions/005-sign-in.md">docs/decisions/005-sign-in.md</a>
 */
@Service
public class AccountService {
    private static final Logger LOG = LoggerFactory.getLogger(AccountService.class);

    private final AccountRepository accounts;
    private final AccountTokenRepository tokens;
    private final ApiTokenRepository apiTokens;
    private final ParticipantService participants;
    private final CurrentParticipant current;
    private final PasswordHasher hasher;
    private final PasswordRules rules;
    private final AttemptLimiter limiter;
    private final SignIns signIns;
    private final AccountMail mail;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AccountService(
            AccountRepository accounts,
            AccountTokenRepository tokens,
            ApiTokenRepository apiTokens,
            ParticipantService participants,
            CurrentParticipant current,
            PasswordHasher hasher,
            PasswordRules rules,
            AttemptLimiter limiter,
            SignIns signIns,
            AccountMail mail,
            AuditLog audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.apiTokens = apiTokens;
        this.participants = participants;
        this.current = current;
        this.hasher = hasher;
        this.rules = rules;
        this.limiter = limiter;
        this.signIns = signIns;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Mails a link to choose another password, when the address has an account; for one who was invited and has none yet, the invitation again. Open to everyone:
     * the answer and its time are the same whatever the address, because the work is done after it.
     *
     * @throws TooManyAttemptsException for known and unknown addresses alike
     */
    public void requestReset(String email) {
        var address = EmailAddress.normalise(email);
        limiter.attempt(AttemptLimiter.Gate.RESET, address, RequestOrigin.address().orElse(""));
        Thread.ofVirtual()
                .name("reset")
                .uncaughtExceptionHandler(
                        (thread, e) -> LOG.error("A reset could not be prepared", e))
                .start(() -> transaction.executeWithoutResult(status -> prepareReset(address)));
    }

    /** The mail box is limited, not its owner: from everywhere together five links, then ever fewer. */
    private void prepareReset(String email) {
        var account = accounts.findByEmail(email);
        if (account.isPresent()) {
            if (!account.get().isDisabled() && roomFor(email)) {
                var participant = account.get().participant();
                var secret = makeToken(TokenPurpose.RESET, participant);
                mail.reset(participant, email, nameOf(participant), secret);
                audit.record(participant, "account.reset-request", participant.toString(), "ok");
            }
            return;
        }
        participants
                .findByEmail(email)
                .map(ParticipantId::value)
                .filter(participant ->
                        tokens.existsByParticipantAndPurpose(participant, TokenPurpose.INVITATION))
                .filter(participant -> roomFor(email))
                .ifPresent(participant ->
                        mail.invitation(
                                participant,
                                email,
                                nameOf(participant),
                                makeToken(TokenPurpose.INVITATION, participant)));
    }

    private boolean roomFor(String email) {
        try {
            limiter.attempt(AttemptLimiter.Gate.RESET, "mailbox " + email, "");
            return true;
        } catch (TooManyAttemptsException e) {
            return false;
        }
    }

    private String nameOf(UUID participant) {
        return participants.nameOf(new ParticipantId(participant));
    }

    /** Makes a link and cancels the earlier ones for the same purpose. Within a transaction of the caller. */
    String makeToken(TokenPurpose purpose, UUID participant) {
        tokens.cancel(participant, purpose, now());
        var secret = Ids.secret();
        tokens.save(new AccountToken(purpose, participant, secret, now()));
        return secret;
    }

    /** Whom this link is for; empty when it was used, cancelled, has expired or never was. Uses nothing up: mail scanners follow links too. */
    @Transactional(readOnly = true)
    public Optional<AccountLink> open(TokenPurpose purpose, String secret) {
        return participantOf(purpose, secret)
                .map(participant ->
                        new AccountLink(
                                nameOf(participant),
                                participants.emailOf(new ParticipantId(participant))));
    }

    private Optional<UUID> participantOf(TokenPurpose purpose, String secret) {
        return tokens.findBySecretHashAndPurpose(Secrets.hash(secret), purpose)
                .filter(token -> token.isOpen(now()))
                .map(AccountToken::participant)
                .filter(participant ->
                        !participants.rolesOf(new ParticipantId(participant)).isEmpty());
    }

    /**
     * Sets the password of whoever holds the link, and uses the link up. Sessions under an earlier password end; after a reset the personal tokens do too.
     *
     * @throws InvalidInputException when the password breaks a rule; the link stays usable
     * @throws NotFoundException when the link is not open
     */
    public void choosePassword(TokenPurpose purpose, String secret, String password) {
        var link =
                open(purpose, secret)
                        .orElseThrow(() -> {
                            limiter.attempt(
                                    AttemptLimiter.Gate.LINK,
                                    "",
                                    RequestOrigin.address().orElse(""));
                            return new NotFoundException();
                        });
        rules.check(password, link.name(), link.email());
        var hash = hasher.hash(password);
        transaction.executeWithoutResult(status -> setPassword(purpose, secret, hash));
    }

    private void setPassword(TokenPurpose purpose, String secret, String hash) {
        var participant = participantOf(purpose, secret).orElseThrow(NotFoundException::new);
        if (tokens.use(Secrets.hash(secret), purpose, now()) != 1) {
            throw new NotFoundException();
        }
        var known = accounts.findByParticipant(participant);
        if (known.isPresent()) {
            var account = known.get();
            if (purpose != TokenPurpose.RESET || account.isDisabled()) {
                throw new NotFoundException();
            }
            account.changePassword(hash, now());
            accounts.save(account);
            apiTokens.valid(participant, now()).forEach(token -> token.revoke(now()));
            mail.passwordChanged(participant, account.email(), nameOf(participant));
        } else {
            create(participant, participants.emailOf(new ParticipantId(participant)), hash);
        }
        for (var other : new TokenPurpose[] {TokenPurpose.INVITATION, TokenPurpose.RESET}) {
            tokens.cancel(participant, other, now());
        }
        audit.record(participant, "account.password", participant.toString(), purpose.name());
    }

    /** System-internal, within a transaction: gives a participant an account. The address is handed over, because who was added just now is not yet read back. */
    Account create(UUID participant, String email, String hash) {
        return accounts.save(new Account(participant, EmailAddress.normalise(email), hash, now()));
    }

    /**
     * Changes one's own password. Other sessions end, this one goes on.
     *
     * @throws InvalidInputException when the current password is wrong or the new one breaks a rule
     */
    public void changePassword(String currentPassword, String newPassword) {
        var participant = current.require();
        var origin = RequestOrigin.address().orElse("");
        limiter.attempt(AttemptLimiter.Gate.OWN_PASSWORD, participant.toString(), origin);
        var account = accounts.findByParticipant(participant).orElseThrow(NotFoundException::new);
        if (!hasher.matches(currentPassword, account.passwordHash())) {
            throw new InvalidInputException("account.password.error.current");
        }
        limiter.succeeded(AttemptLimiter.Gate.OWN_PASSWORD, participant.toString(), origin);
        rules.check(newPassword, nameOf(participant), account.email());
        var hash = hasher.hash(newPassword);
        transaction.executeWithoutResult(status -> {
            account.changePassword(hash, now());
            accounts.save(account);
            tokens.cancel(participant, TokenPurpose.RESET, now());
            mail.passwordChanged(participant, account.email(), nameOf(participant));
            audit.record("account.password", participant.toString(), "CHANGED");
        });
        signIns.ofParticipant(participant)
                .ifPresent(SecurityContextHolder.getContext()::setAuthentication);
    }

    /** To the microsecond, as the database keeps it: what a session remembers must equal what is read back. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
