package nl.inkoopkring.search;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.pojo.massindexing.MassIndexingEntityFailureContext;
import org.hibernate.search.mapper.pojo.massindexing.MassIndexingFailureContext;
import org.hibernate.search.mapper.pojo.massindexing.MassIndexingFailureHandler;
import org.hibernate.search.mapper.pojo.massindexing.MassIndexingMonitor;
import org.hibernate.search.util.common.SearchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes documents of the index anew from the database, one rebuild at a time. */
@Component
class IndexRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(IndexRebuild.class);

    /** Some documents that can't be read or written keep nobody from the others; when it goes wrong more often, the index or the database itself is ill. */
    private static final long MOST_FAILURES = 100;

    private final EntityManagerFactory entityManagers;
    private final IndexedAnalysis analysis;
    private volatile RebuildProgress progress = RebuildProgress.IDLE;

    IndexRebuild(EntityManagerFactory entityManagers, IndexedAnalysis analysis) {
        this.entityManagers = entityManagers;
        this.analysis = analysis;
    }

    /** Of the rebuild under way, or of the last one. */
    RebuildProgress progress() {
        return progress;
    }

    /** Claims the right to write, which ends with {@link #write}; false while another has it. */
    synchronized boolean begin() {
        if (progress.running()) {
            return false;
        }
        progress = RebuildProgress.BEGUN;
        return true;
    }

    /**
     * Writes the documents of these entities and waits for it.
     *
     * @param entities {@code Object} for all
     * @param anew whether to make the indexes again as well, which also mends what is damaged
     * @param afterwards what belongs to it once all is written
     * @throws SearchException when more than a few documents could not be written
     */
    void write(Set<Class<?>> entities, boolean anew, Runnable afterwards) {
        var monitor = new Monitor();
        var start = System.nanoTime();
        try {
            boolean rest = analysis.isCurrent();
            analysis.forget();
            index(entities, anew, monitor);
            if (rest || entities.contains(Object.class)) {
                analysis.remember();
            }
            afterwards.run();
            LOG.info(
                    "Search index: {} documents written, {} failed, in {}",
                    monitor.done.get(),
                    monitor.failed.get(),
                    Duration.ofNanos(System.nanoTime() - start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            monitor.close();
        }
    }

    private void index(Set<Class<?>> entities, boolean anew, Monitor monitor)
            throws InterruptedException {
        try {
            Search.mapping(entityManagers)
                    .scope(List.copyOf(entities))
                    .massIndexer()
                    .typesToIndexInParallel(1)
                    .threadsToLoadObjects(2)
                    .batchSizeToLoadObjects(200)
                    .dropAndCreateSchemaOnStart(anew)
                    .monitor(monitor)
                    .failureHandler(monitor)
                    .startAndWait();
        } catch (SearchException e) {
            if (!monitor.isNearlyComplete()) {
                throw e;
            }
        }
    }

    private final class Monitor implements MassIndexingMonitor, MassIndexingFailureHandler {
        private final AtomicBoolean broken = new AtomicBoolean();
        private final AtomicLong done = new AtomicLong();
        private final AtomicLong total = new AtomicLong();
        private final AtomicLong failed = new AtomicLong();
        private boolean closed;

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

        @Override
        public void handle(MassIndexingFailureContext context) {
            broken.set(true);
            LOG.error(
                    "De zoekindex kon niet worden opgebouwd: {}",
                    context.failingOperation(),
                    context.throwable());
            report();
        }

        @Override
        public void handle(MassIndexingEntityFailureContext context) {
            var items = context.failingEntityReferences();
            failed.addAndGet(Math.max(1, items.size()));
            LOG.error("Niet in de zoekindex gezet: {}", items, context.throwable());
            report();
        }

        /** What fails after so many comes as a failure of the whole. */
        @Override
        public long failureFloodingThreshold() {
            return MOST_FAILURES;
        }

        /** Whether all was tried and only some documents stayed behind. */
        boolean isNearlyComplete() {
            return !broken.get() && failed.get() > 0 && done.get() > 0;
        }

        private void report() {
            report(true);
        }

        /** Nothing that comes later counts: a thread that was told to stop may still report. */
        void close() {
            report(false);
        }

        private synchronized void report(boolean running) {
            if (!closed) {
                closed = !running;
                progress =
                        new RebuildProgress(
                                running, done.get(), total.get(), failed.get(), broken.get());
            }
        }
    }
}
