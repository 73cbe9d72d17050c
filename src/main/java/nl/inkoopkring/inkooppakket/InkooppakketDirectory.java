package nl.inkoopkring.inkooppakket;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
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
    private final AtomicLong changes = new AtomicLong(1);
    private volatile Snapshot snapshot = new Snapshot(Map.of(), 0);

    InkooppakketDirectory(
            InkooppakketRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Snapshot(Map<UUID, InkooppakketSummary> byId, long version) {}

    /** Said by whoever changed a package. */
    record Changed() {}

    public Collection<InkooppakketSummary> all() {
        return current().byId().values();
    }

    public Optional<InkooppakketSummary> find(UUID id) {
        return Optional.ofNullable(current().byId().get(id));
    }

    public Optional<InkooppakketSummary> bySlug(String slug) {
        return all().stream().filter(inkooppakket -> inkooppakket.slug().equals(slug)).findFirst();
    }

    long version() {
        return current().version();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(Changed event) {
        changes.incrementAndGet();
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void refresh() {
        changes.incrementAndGet();
    }

    private Snapshot current() {
        var now = snapshot;
        return now.version() < changes.get() ? reload() : now;
    }

    /** One thread reads while the others wait for it; see {@code NetworkDirectory}. */
    private synchronized Snapshot reload() {
        long version = changes.get();
        if (snapshot.version() < version) {
            transaction.executeWithoutResult(status -> snapshot = read(version));
        }
        return snapshot;
    }

    private Snapshot read(long version) {
        var all = new LinkedHashMap<UUID, InkooppakketSummary>();
        repository.findAll().stream()
                .map(Inkooppakket::summary)
                .sorted(Comparator.comparing(InkooppakketSummary::name))
                .forEach(summary -> all.put(summary.id().value(), summary));
        return new Snapshot(Collections.unmodifiableMap(all), version);
    }
}
