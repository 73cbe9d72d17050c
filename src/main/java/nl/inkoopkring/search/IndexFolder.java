package nl.inkoopkring.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
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
import org.springframework.util.FileSystemUtils;

/**
 * The folder of the Lucene index belongs to one process. A second one, as at a restart that overlaps, waits for the first to end, and says so; Lucene itself would
 * fail at once. Its name ends with a number that rises with each change of the fields; what an earlier version left beside it is deleted, since it holds texts that nobody keeps
 * up to date any more, also of persons who were erased since.
 */
@Component("indexFolder")
class IndexFolder implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String LOCK = "in-use.lock";
    private static final Pattern NUMBERED = Pattern.compile("(.+)-([0-9]{1,9})");
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
        earlier().forEach(IndexFolder::deleteUnlessInUse);
    }

    /** Folders beside this one with its name, a lower number and the file by which an index is locked. */
    private List<Path> earlier() {
        var own = NUMBERED.matcher(folder.getFileName().toString());
        if (!own.matches()) {
            return List.of();
        }
        try (var siblings = Files.list(folder.getParent())) {
            return siblings.filter(Files::isDirectory)
                    .filter(sibling -> {
                        var other = NUMBERED.matcher(sibling.getFileName().toString());
                        return Files.exists(sibling.resolve(LOCK))
                                && other.matches()
                                && other.group(1).equals(own.group(1))
                                && Integer.parseInt(other.group(2))
                                        < Integer.parseInt(own.group(2));
                    })
                    .toList();
        } catch (IOException e) {
            LOG.warn(
                    "In {} kan niet naar eerdere zoekindexen worden gekeken.",
                    folder.getParent(),
                    e);
            return List.of();
        }
    }

    /** An older version may still run, while a newer one is started beside it; the next start finds it again. */
    private static void deleteUnlessInUse(Path earlier) {
        try (var opened = FSDirectory.open(earlier)) {
            try (var _ = opened.obtainLock(LOCK)) {
                LOG.info("De zoekindex van een eerdere versie, {}, wordt verwijderd.", earlier);
                FileSystemUtils.deleteRecursively(earlier);
            }
        } catch (LockObtainFailedException e) {
            LOG.warn(
                    "De zoekindex van een eerdere versie, {}, is nog in gebruik en blijft staan.",
                    earlier);
        } catch (IOException e) {
            LOG.warn("De zoekindex van een eerdere versie, {}, kan niet weg.", earlier, e);
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
