package nl.inkoopkring.account;

import java.time.Clock;
import java.time.Duration;
import nl.inkoopkring.network.ParticipantActivated;
import nl.inkoopkring.network.ParticipantDeactivated;
import nl.inkoopkring.shared.Dates;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to accounts without anyone asking: those of people who left are closed, and old tokens go. */
@Component
class AccountUpkeep {
    private static final Duration RETENTION = Duration.ofDays(30);

    private final AccountRepository accounts;
    private final AccountTokenRepository tokens;
    private final ApiTokenRepository apiTokens;
    private final Clock clock;

    AccountUpkeep(
            AccountRepository accounts,
            AccountTokenRepository tokens,
            ApiTokenRepository apiTokens,
            Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.apiTokens = apiTokens;
        this.clock = clock;
    }

    /** In the transaction of the deactivation itself, not after it: their very next request is to be refused. */
    @EventListener
    @Transactional
    void close(ParticipantDeactivated event) {
        var participant = event.participant().value();
        var now = clock.instant();
        accounts.findByParticipant(participant)
                .ifPresent(account -> {
                    account.disable(now);
                    accounts.save(account);
                });
        apiTokens.valid(participant, now).forEach(token -> token.revoke(now));
        tokens.cancel(participant, TokenPurpose.INVITATION, now);
        tokens.cancel(participant, TokenPurpose.RESET, now);
    }

    /** With the password of before, and without the tokens. */
    @EventListener
    @Transactional
    void reopen(ParticipantActivated event) {
        accounts.findByParticipant(event.participant().value())
                .ifPresent(account -> {
                    account.enable();
                    accounts.save(account);
                });
    }

    @Scheduled(cron = "0 20 3 * * *", zone = Dates.ZONE_NAME)
    @Transactional
    void removeOld() {
        var before = clock.instant().minus(RETENTION);
        tokens.deleteExpiredBefore(before);
        apiTokens.deleteEndedBefore(before);
    }
}
