package nl.inkoopkring.search;

import jakarta.persistence.EntityManagerFactory;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.CurrentViewer;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.orm.outboxpolling.OutboxPollingExtension;
import org.hibernate.search.util.common.SearchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * The index as a thing to look after: rebuilt from the database, and listened to for the words that occur in it. {@link #state()} and {@link #rebuild()} are for
 * administrators, the rest is system-internal.
 */
@Service
public class SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final Set<String> ADMINISTRATORS = Set.of(Access.role("ADMIN"));
    private static final long LOOK_EVERY_MILLIS = 5_000;

    private final EntityManagerFactory entityManagers;
    private final IndexRebuild rebuild;
    private final IndexCounts counts;
    private final SearchBackend backend;
    private final OpenSearchServer server;
    private final WordLearner learner;
    private final IndexedAnalysis analysis;
    private final CurrentViewer viewer;
    private volatile Usable usable = Usable.NOT_OPENED;
    private volatile boolean behind;
    private final AtomicBoolean looking = new AtomicBoolean();

    SearchIndex(
            EntityManagerFactory entityManagers,
            IndexRebuild rebuild,
            IndexCounts counts,
            SearchBackend backend,
            OpenSearchServer server,
            WordLearner learner,
            IndexedAnalysis analysis,
            CurrentViewer viewer) {
        this.entityManagers = entityManagers;
        this.rebuild = rebuild;
        this.counts = counts;
        this.backend = backend;
        this.server = server;
        this.learner = learner;
        this.analysis = analysis;
        this.viewer = viewer;
    }

    private enum Usable {
        NOT_OPENED,
        YES,
        NO
    }

    RebuildProgress progress() {
        return rebuild.progress();
    }

    /** Whether it could be asked when it was looked at last, some seconds ago at most. */
    public boolean isUsable() {
        return usable == Usable.YES;
    }

    /**
     * How the index is.
     *
     * @param usable whether it can be asked
     * @param documents how many documents it has, whoever may see them; 0 while it can't be asked
     * @param progress of the rebuild under way, or of the last one
     */
    public record State(boolean usable, long documents, RebuildProgress progress) {}

    /**
     * @throws AccessDeniedException for anyone but administrators
     */
    public State state() {
        requireAdministrator();
        try {
            return new State(true, counts.documents(), progress());
        } catch (SearchException e) {
            return new State(false, 0, progress());
        }
    }

    /**
     * Writes the whole index anew from the database, in the background. A second call while one runs changes nothing.
     *
     * @return whether it was started
     * @throws AccessDeniedException for anyone but administrators
     */
    public boolean rebuild() {
        requireAdministrator();
        if (!rebuild.begin()) {
            return false;
        }
        Thread.ofVirtual()
                .name("search-index-rebuild")
                .start(() -> write(Set.of(Object.class), false));
        return true;
    }

    /** Writes the documents of these entities anew and waits for it, or leaves it to a rebuild that is under way or comes when OpenSearch is back; for what was loaded past the entity manager. */
    public void rebuildNow(Class<?>... entities) {
        if (backend.isOpenSearch() && !server.accepting()) {
            behind = true;
        } else if (rebuild.begin()) {
            write(Set.of(entities), false);
        }
    }

    /** Called at a start before any data is loaded: what is written from now on is written with the analysis as it is. */
    public void prepare() {
        try {
            if (counts.documents() == 0) {
                analysis.remember();
            }
        } catch (SearchException e) {
            LOG.debug("It is looked at again when all data was loaded", e);
        }
    }

    /**
     * Makes it usable: indexes that are missing are made, and what is empty, damaged or of another version is written anew. What can't be done now, since OpenSearch
     * is away, is done as soon as it is back. Called once, when all data was loaded at a start.
     */
    public void open() {
        // Nobody else looks before this, so the first to look is the start itself.
        looking.set(true);
        usable = Usable.NO;
        try {
            lookAtIt();
        } finally {
            looking.set(false);
        }
    }

    /** Notices that the index went away or came back, and then brings it up to date. */
    @Scheduled(fixedDelay = LOOK_EVERY_MILLIS, initialDelay = LOOK_EVERY_MILLIS)
    void look() {
        if (usable == Usable.NOT_OPENED
                || progress().running()
                || !looking.compareAndSet(false, true)) {
            return;
        }
        try {
            lookAtIt();
        } finally {
            looking.set(false);
        }
    }

    private void lookAtIt() {
        try {
            if (isUsable()) {
                counts.documents();
            } else {
                bringUpToDate();
            }
        } catch (SearchException e) {
            if (isUsable()) {
                LOG.error("De zoekindex antwoordt niet meer: {}", e.getMessage());
            } else {
                LOG.debug("De zoekindex antwoordt nog niet", e);
            }
            server.accept(false);
            usable = Usable.NO;
        }
    }

    private void bringUpToDate() {
        if (backend.isOpenSearch()) {
            if (server.problem().isPresent()) {
                return;
            }
            mapping().scope(Object.class).schemaManager().createIfMissing();
            server.accept(true);
        }
        var sound = isOfThisVersion();
        if (sound) {
            reprocess();
        }
        if ((!sound || behind || isOutdated() || counts.documents() == 0) && rebuild.begin()) {
            write(Set.of(Object.class), !sound);
            behind = false;
        }
        learner.learn();
        if (backend.isOpenSearch()) {
            LOG.info("Zoeken gebruikt OpenSearch op {}", server.uris());
        }
        usable = Usable.YES;
    }

    private boolean isOutdated() {
        if (analysis.isCurrent()) {
            return false;
        }
        LOG.info(
                "De zoekindex is met een andere woordanalyse geschreven, of niet afgemaakt, en wordt opnieuw opgebouwd");
        return true;
    }

    private boolean isOfThisVersion() {
        try {
            mapping().scope(Object.class).schemaManager().validate();
            counts.documents();
            return true;
        } catch (SearchException e) {
            LOG.warn(
                    "De zoekindex is beschadigd of van een andere versie en wordt opnieuw opgebouwd: {}",
                    e.getMessage());
            return false;
        }
    }

    /** What could not be written was tried some times and then left lying. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void reprocess() {
        int events = mapping().extension(OutboxPollingExtension.get()).reprocessAbortedEvents();
        if (events > 0) {
            LOG.info("{} wijzigingen worden alsnog in de zoekindex gezet", events);
        }
    }

    /** Takes over the words that occur now. While all is written anew few do, and they are taken over at its end. */
    @Scheduled(fixedDelayString = "PT2M", initialDelayString = "PT30S")
    public void learnWords() {
        if (isUsable() && !progress().running()) {
            learner.learn();
        }
    }

    private void requireAdministrator() {
        if (!viewer.get().maySee(ADMINISTRATORS)) {
            throw new AccessDeniedException("administrators only");
        }
    }

    private void write(Set<Class<?>> entities, boolean anew) {
        rebuild.write(entities, anew, learner::learn);
    }

    private SearchMapping mapping() {
        return Search.mapping(entityManagers);
    }
}
