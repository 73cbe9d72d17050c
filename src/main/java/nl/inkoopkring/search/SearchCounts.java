package nl.inkoopkring.search;

import jakarta.persistence.EntityManagerFactory;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import nl.inkoopkring.shared.UnavailableException;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.springframework.stereotype.Component;

/**
 * Counts what is found. Apart from the hits: for ten hits the index need not look at all it finds, and what it only counts it need not score.
 *
 * @see <a href="../../../../../../docs/decisions/017-hits-and-counts-apart.md">decision 017</a>
 */
@Component
class SearchCounts {

    private static final int MOST_FACET_VALUES = 60;

    private final EntityManagerFactory entityManagers;

    SearchCounts(EntityManagerFactory entityManagers) {
        this.entityManagers = entityManagers;
    }

    /**
     * How much there is.
     *
     * @param facets counts per value, most first, each under the filters of the others
     */
    record Counts(long total, Map<SearchFacet, List<SearchResult.FacetCount>> facets) {

        List<SearchResult.FacetCount> facet(SearchFacet facet) {
            return facets.getOrDefault(facet, List.of());
        }
    }

    /**
     * Begins to count on a thread of its own, so that the hits can be read meanwhile. What it gives waits for the answer, or counts by itself where no processor was free to begin; it
     * fails as the counting did.
     */
    Supplier<Counts> begin(Wanted wanted) {
        var counting = new FutureTask<>(() -> count(wanted));
        Thread.ofVirtual().name("search-counts").start(counting);
        return () -> {
            // Does nothing when another thread has begun.
            counting.run();
            return answer(counting);
        };
    }

    private static Counts answer(Future<Counts> counting) {
        try {
            return counting.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("search.unavailable.text", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(e.getCause());
        }
    }

    private Counts count(Wanted wanted) {
        // Not the entity manager of the transaction, which belongs to another thread.
        try (var entityManager = entityManagers.createEntityManager()) {
            return count(wanted, Search.session(entityManager));
        }
    }

    private static Counts count(Wanted wanted, SearchSession session) {
        var open = EnumSet.allOf(SearchFacet.class);
        open.removeAll(wanted.filters().keySet());
        var counted = count(wanted, open, session);
        var facets = new EnumMap<SearchFacet, List<SearchResult.FacetCount>>(SearchFacet.class);
        open.forEach(facet -> facets.put(facet, counts(counted, facet)));
        // One query more for each facet that is filtered by: its own filter must not count.
        wanted.filters()
                .keySet()
                .forEach(facet ->
                        facets.put(
                                facet,
                                counts(
                                        count(wanted.without(facet), Set.of(facet), session),
                                        facet)));
        return new Counts(counted.total().hitCount(), facets);
    }

    private static org.hibernate.search.engine.search.query.SearchResult<?> count(
            Wanted wanted, Set<SearchFacet> facets, SearchSession session) {
        var query = session.search(SearchSource.class).where(wanted::counted);
        for (var facet : facets) {
            query =
                    query.aggregation(
                            key(facet),
                            f ->
                                    f.terms()
                                            .field(facet.field(), String.class)
                                            .maxTermCount(MOST_FACET_VALUES));
        }
        return query.fetch(0);
    }

    private static List<SearchResult.FacetCount> counts(
            org.hibernate.search.engine.search.query.SearchResult<?> counted, SearchFacet facet) {
        return counted.aggregation(key(facet)).entrySet().stream()
                .map(value -> new SearchResult.FacetCount(value.getKey(), value.getValue()))
                .toList();
    }

    private static AggregationKey<Map<String, Long>> key(SearchFacet facet) {
        return AggregationKey.of(facet.name());
    }
}
