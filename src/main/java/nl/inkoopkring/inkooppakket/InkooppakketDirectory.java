package nl.inkoopkring.inkooppakket;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.shared.Snapshot;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The packages in memory, in order of name: some dozens, asked for on every page. Public register data, so without authorisation. */
@Component
public class InkooppakketDirectory {

    private final InkooppakketRepository repository;
    private final Snapshot<Map<UUID, InkooppakketSummary>> byId;

    InkooppakketDirectory(
            InkooppakketRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.byId = new Snapshot<>(transactions, this::read);
    }

    /** Said by whoever changed a package. */
    record Changed() {}

    public Collection<InkooppakketSummary> all() {
        return byId.get().values();
    }

    public Optional<InkooppakketSummary> find(UUID id) {
        return Optional.ofNullable(byId.get().get(id));
    }

    public Optional<InkooppakketSummary> bySlug(String slug) {
        return all().stream().filter(inkooppakket -> inkooppakket.slug().equals(slug)).findFirst();
    }

    long version() {
        return byId.version();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(Changed event) {
        byId.changed();
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void refresh() {
        byId.changed();
    }

    private Map<UUID, InkooppakketSummary> read() {
        var all = new LinkedHashMap<UUID, InkooppakketSummary>();
        repository.findAll().stream()
                .map(Inkooppakket::summary)
                .sorted(Comparator.comparing(InkooppakketSummary::name))
                .forEach(summary -> all.put(summary.id().value(), summary));
        return Collections.unmodifiableMap(all);
    }
}
