package nl.inkoopkring.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.inkoopkring.shared.Dates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the asker, once, whether it helped: 14 days after the last message, in the conversation and by mail. What was missed while nothing ran is caught up with; of
 * two nodes one wins each request.
 */
@Component
class OutcomeQuestions {

    static final Duration SILENCE = Duration.ofDays(14);

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeQuestions.class);
    private static final int BATCH = 500;

    private final ContactRequestRepository requests;
    private final ContactMail mail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OutcomeQuestions(
            ContactRequestRepository requests,
            ContactMail mail,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.requests = requests;
        this.mail = mail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** In working hours, so that the mail arrives when people read it. */
    @Scheduled(cron = "0 10 9 * * *", zone = Dates.ZONE_NAME)
    void askDue() {
        var before = clock.instant().minus(SILENCE);
        for (var id : requests.findDueForOutcome(before, Limit.of(BATCH))) {
            try {
                transaction.executeWithoutResult(status -> ask(id, before));
            } catch (RuntimeException e) {
                LOG.error("Asking for the outcome of {} failed", id, e);
            }
        }
    }

    private void ask(UUID id, Instant before) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (requests.claimForOutcome(id, before, now) == 1) {
            mail.outcomeAsked(requests.findById(id).orElseThrow());
        }
    }
}
