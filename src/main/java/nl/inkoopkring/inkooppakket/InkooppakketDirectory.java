package nl.inkoopkring.inkooppakket;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** The packages in memory, in order of name: some dozens, asked for on every page. Public register data, so without authorisation. */
@Component
public class InkooppakketDirectory {

    private final InkooppakketRepository repository;
    private final TransactionTemplate transaction;
    private volatile Map<UUID, InkooppakketSummary> byId = Map.of();
    private volatile boolean read;
    private volatile long version;

    InkooppakketDirectory(
            InkooppakketRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Said by whoever changed a package. */
    record Changed() {}

    public Collection<InkooppakketSummary> all() {
        return current().values();
    }

    public Optional<InkooppakketSummary> find(UUID id) {
        return Optional.ofNullable(current().get(id));
    }

    public Optional<InkooppakketSummary> bySlug(String slug) {
        return all().stream().filter(inkooppakket -> inkooppakket.slug().equals(slug)).findFirst();
    }

    long version() {
        current();
        return version;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(Changed event) {
        read = false;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void refresh() {
        read = false;
    }

    private Map<UUID, InkooppakketSummary> current() {
        if (!read) {
            reload();
        }
        return byId;
    }

    private synchronized void reload() {
        if (read) {
            return;
        }
        read = true;
        transaction.executeWithoutResult(status -> {
            var all = new LinkedHashMap<UUID, InkooppakketSummary>();
            repository.findAll().stream()
                    .map(Inkooppakket::summary)
                    .sorted(java.util.Comparator.comparing(InkooppakketSummary::name))
                    .forEach(summary -> all.put(summary.id().value(), summary));
            if (!all.equals(byId)) {
                byId = java.util.Collections.unmodifiableMap(all);
                version = version + 1;
            }
        });
    }
}
