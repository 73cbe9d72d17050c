package nl.inkoopkring.search;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands the director's rules to the language: at once when they change in this process, and within seconds when another process changed them. */
@Component
class WordRules {

    private static final long NOTHING_READ = -1;

    private final WordRuleRepository rules;
    private final SearchLanguage language;
    private final TransactionTemplate transaction;
    private long revision = NOTHING_READ;

    WordRules(
            WordRuleRepository rules,
            SearchLanguage language,
            PlatformTransactionManager transactions) {
        this.rules = rules;
        this.language = language;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        // After the commit of a change its transaction is still bound to the thread.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Said by whoever changed a rule. */
    record Changed() {}

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(Changed event) {
        refresh();
    }

    @Scheduled(fixedDelay = 5, initialDelay = 0, timeUnit = TimeUnit.SECONDS)
    void refresh() {
        readIfChanged();
    }

    private synchronized void readIfChanged() {
        transaction.executeWithoutResult(_ -> {
            // In one snapshot with the rules, so that no change falls between the two.
            var now = rules.revision();
            if (now != revision) {
                language.follow(read());
                revision = now;
            }
        });
    }

    private List<NewWordRule> read() {
        return rules.findAllByOrderByAddedAtDescIdDesc().stream().map(WordRule::rule).toList();
    }
}
