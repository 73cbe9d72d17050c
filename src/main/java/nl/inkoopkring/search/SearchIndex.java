package nl.inkoopkring.search;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.CurrentViewer;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.massindexing.MassIndexingMonitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The index as a thing to look after: rebuilt from the database, and listened to for the words that occur in it. {@link #state()} and {@link #rebuild()} are for
 * administrators, the rest is system-internal.
 */
@Service
public class SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final Set<String> ADMINISTRATORS = Set.of(Access.role("ADMIN"));
    private static final int MOST_WORDS = 200_000;

    private final EntityManagerFactory entityManagers;
    private final SearchService search;
    private final SearchLanguage language;
    private final DescriptionWords descriptions;
    private final TransactionTemplate transaction;
    private final CurrentViewer viewer;
    private volatile Progress progress = Progress.IDLE;

    SearchIndex(
            EntityManagerFactory entityManagers,
            SearchService search,
            SearchLanguage language,
            DescriptionWords descriptions,
            TransactionTemplate transaction,
            CurrentViewer viewer) {
        this.entityManagers = entityManagers;
        this.search = search;
        this.language = language;
        this.descriptions = descriptions;
        this.transaction = transaction;
        this.viewer = viewer;
    }

    /**
     * How far a rebuild is.
     *
     * @param running whether one is under way
     * @param done documents written
     * @param total documents to write, 0 while unknown
     * @param failed documents that could not be written; the log says why
     */
    public record Progress(boolean running, long done, long total, long failed) {
        static final Progress IDLE = new Progress(false, 0, 0, 0);
    }

    Progress progress() {
        return progress;
    }

    /**
     * How the index is.
     *
     * @param documents how many documents it has, whoever may see them
     * @param progress of the rebuild under way, or of the last one
     */
    public record State(long documents, Progress progress) {}

    /**
     * @throws AccessDeniedException for anyone but administrators
     */
    public State state() {
        requireAdministrator();
        return new State(search.count(), progress());
    }

    /**
     * Writes the whole index anew from the database, in the background. A second call while one runs changes nothing.
     *
     * @return whether it was started
     * @throws AccessDeniedException for anyone but administrators
     */
    public boolean rebuild() {
        requireAdministrator();
        if (!begin()) {
            return false;
        }
        Thread.ofVirtual().name("search-index-rebuild").start(() -> write(Set.of(Object.class)));
        return true;
    }

    /** Writes the documents of these entities anew and waits for it; for what was loaded past the entity manager. */
    public void rebuildNow(Class<?>... entities) {
        if (begin()) {
            write(Set.of(entities));
        }
    }

    /** Whether there is no document at all, as after a first start or when the folder of the index was deleted. */
    public boolean isEmpty() {
        return search.count() == 0;
    }

    /** Takes over the words that occur now, so that a correction only offers what can be found. */
    @Scheduled(fixedDelayString = "PT2M", initialDelayString = "PT30S")
    public void learnWords() {
        var members = search.words(Set.of(Access.NETWORK), MOST_WORDS);
        var partners = search.words(Set.of(Access.PARTNERS), MOST_WORDS);
        language.learn(members, partners);
        descriptions.learn(members, partners);
    }

    private void requireAdministrator() {
        if (!viewer.get().maySee(ADMINISTRATORS)) {
            throw new AccessDeniedException("administrators only");
        }
    }

    private synchronized boolean begin() {
        if (progress.running()) {
            return false;
        }
        progress = new Progress(true, 0, 0, 0);
        return true;
    }

    private void write(Set<Class<?>> entities) {
        var monitor = new Monitor();
        var start = System.nanoTime();
        try {
            mapping()
                    .scope(List.copyOf(entities))
                    .massIndexer()
                    .typesToIndexInParallel(1)
                    .threadsToLoadObjects(2)
                    .batchSizeToLoadObjects(200)
                    .monitor(monitor)
                    .startAndWait();
            transaction.executeWithoutResult(status -> learnWords());
            LOG.info(
                    "Search index: {} documents written in {}",
                    monitor.done.get(),
                    Duration.ofNanos(System.nanoTime() - start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            progress =
                    new Progress(
                            false, monitor.done.get(), monitor.total.get(), monitor.failed.get());
        }
    }

    private SearchMapping mapping() {
        return Search.mapping(entityManagers);
    }

    private final class Monitor implements MassIndexingMonitor {
        final AtomicLong done = new AtomicLong();
        final AtomicLong total = new AtomicLong();
        final AtomicLong failed = new AtomicLong();

        @Override
        public void documentsAdded(long increment) {
            done.addAndGet(increment);
            report();
        }

        @Override
        public void documentsBuilt(long increment) {}

        @Override
        public void entitiesLoaded(long increment) {}

        @Override
        public void addToTotalCount(long increment) {
            total.addAndGet(increment);
            report();
        }

        @Override
        public void indexingCompleted() {
            report();
        }

        private void report() {
            progress = new Progress(true, done.get(), total.get(), failed.get());
        }
    }
}
