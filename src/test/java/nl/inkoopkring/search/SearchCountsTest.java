package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.QueryTerms;
import nl.inkoopkring.shared.UnavailableException;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to a count that goes wrong on a thread of its own. */
class SearchCountsTest {

    private static final Wanted ANYTHING =
            new Wanted(
                    new ParsedQuery("", "", List.of(), List.of(), List.of(), List.of()),
                    Map.of(),
                    new QueryTerms("", List.of(), List.of(), List.of(), 0),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    WordsNeeded.HALF,
                    Viewer.NOBODY);

    private final CountDownLatch stuck = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        stuck.countDown();
        Thread.interrupted();
    }

    @Test
    void anIndexThatDoesNotAnswerIsToldToWhoeverWaits() {
        var counting =
                counts(
                                () -> {
                                    throw new SearchException("gone");
                                })
                        .begin(ANYTHING);
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> IndexAnswers.of(counting));
    }

    @Test
    void whoeverIsInterruptedStopsWaiting() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var counting =
                counts(
                                () -> {
                                    begun.countDown();
                                    await(stuck);
                                    throw new SearchException("too late");
                                })
                        .begin(ANYTHING);
        begun.await();
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(counting::get);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SearchCounts counts(Supplier<Object> open) {
        var server = new OpenSearchServer("", "", "");
        return new SearchCounts(opening(open), new SearchBackend("lucene", "", server));
    }

    /** Hands out what opens an index in a way that a real one can't be brought to at will. */
    private static EntityManagerFactory opening(Supplier<Object> open) {
        return (EntityManagerFactory)
                Proxy.newProxyInstance(
                        SearchCountsTest.class.getClassLoader(),
                        new Class<?>[] {EntityManagerFactory.class},
                        (_, _, _) -> open.get());
    }
}
