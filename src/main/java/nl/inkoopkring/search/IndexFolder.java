package nl.inkoopkring.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jpa.autoconfigure.EntityManagerFactoryDependsOnPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * The folder of the Lucene index belongs to one process. A second one, as at a restart that overlaps, waits for the first to end, and says so; Lucene itself would
 * fail at once.
 */
@Component("indexFolder")
class IndexFolder implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String LOCK = "in-use.lock";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(250);

    private final SearchBackend backend;
    private final Path folder;
    private final Duration patience;
    private @Nullable FSDirectory directory;
    private @Nullable Lock lock;

    @Autowired
    IndexFolder(SearchBackend backend, @Value("${inkoopkring.search.lucene.folder}") Path folder) {
        this(backend, folder, PATIENCE);
    }

    IndexFolder(SearchBackend backend, Path folder, Duration patience) {
        this.backend = backend;
        this.folder = folder.toAbsolutePath().normalize();
        this.patience = patience;
    }

    /** Locked before Hibernate opens the index, let go after it was closed. */
    @Bean
    static EntityManagerFactoryDependsOnPostProcessor indexAfterItsFolder() {
        return new EntityManagerFactoryDependsOnPostProcessor("indexFolder");
    }

    /**
     * @throws IllegalStateException with a sentence for the person at the console, when the other process does not end
     */
    @Override
    public void afterPropertiesSet() throws InterruptedException {
        if (backend.isOpenSearch()) {
            return;
        }
        var end = System.nanoTime() + patience.toNanos();
        var said = false;
        while (!obtain()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "De zoekindex in "
                                + folder
                                + " is van een ander proces van Inkoopkring, dat nog draait. Stop dat eerst, of laat meer processen samen OpenSearch gebruiken (INKOOPKRING_SEARCH_BACKEND=opensearch).");
            }
            if (!said) {
                LOG.warn(
                        "De zoekindex in {} is nog in gebruik bij een ander proces; er wordt ten hoogste {} seconden op gewacht.",
                        folder,
                        patience.toSeconds());
                said = true;
            }
            Thread.sleep(STEP);
        }
    }

    private boolean obtain() {
        try {
            Files.createDirectories(folder);
            var opened = FSDirectory.open(folder);
            try {
                lock = opened.obtainLock(LOCK);
                directory = opened;
                return true;
            } catch (LockObtainFailedException e) {
                opened.close();
                return false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("De map " + folder + " kan niet worden gebruikt", e);
        }
    }

    @Override
    public void destroy() throws IOException {
        if (lock != null) {
            lock.close();
        }
        if (directory != null) {
            directory.close();
        }
    }
}
