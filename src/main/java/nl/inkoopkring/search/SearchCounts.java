package nl.inkoopkring.search;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
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
 * @see <a href="../../../../../../docs/decisions/019-hits-and-counts-at-once.md">decision 019</a>
 */
@Component
class SearchCounts {

    private static final int MOST_FACET_VALUES = 60;

    /** Of all facets together, far more than there are. */
    private static final int MOST_VALUES = 10_000;

    private static final Comparator<SearchResult.FacetCount> MOST_FIRST =
            Comparator.comparingLong(SearchResult.FacetCount::count)
                    .reversed()
                    .thenComparing(SearchResult.FacetCount::value);

    private static final AggregationKey<Map<String, Long>> VALUES = AggregationKey.of("values");

    private final EntityManagerFactory entityManagers;
    private final SearchBackend backend;

    SearchCounts(EntityManagerFactory entityManagers, SearchBackend backend) {
        this.entityManagers = entityManagers;
        this.backend = backend;
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
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private Counts count(Wanted wanted) {
        var found = values(wanted, IndexFields.FACETS, MOST_VALUES);
        var facets = byFacet(found.counts());
        // One query more for each facet that is filtered by: its own filter must not count.
        for (var facet : wanted.filters().keySet()) {
            var unfiltered = values(wanted.without(facet), facet.field(), MOST_FACET_VALUES);
            facets.put(facet, unfiltered.counts());
        }
        return new Counts(found.total(), facets);
    }

    /** How many items there are. */
    long total(Wanted wanted) {
        return asking(session ->
                session.search(SearchSource.class).where(wanted::counted).fetchTotalHitCount());
    }

    /**
     * How many items there are, and how many have each value of a field.
     *
     * @param counts most first, those that are as many by their value
     */
    private record Values(long total, List<SearchResult.FacetCount> counts) {

        static Values of(long total, Map<String, Long> values, int most) {
            return new Values(
                    total,
                    values.entrySet().stream()
                            .map(value ->
                                    new SearchResult.FacetCount(value.getKey(), value.getValue()))
                            .sorted(MOST_FIRST)
                            .limit(most)
                            .toList());
        }
    }

    private Values values(Wanted wanted, String field, int most) {
        if (!backend.isOpenSearch()) {
            var counted = LuceneCounts.of(entityManagers, wanted::counted, field);
            return Values.of(counted.total(), counted.values(), most);
        }
        return asking(session -> {
            var found =
                    session.search(SearchSource.class)
                            .where(wanted::counted)
                            .aggregation(
                                    VALUES,
                                    f -> f.terms().field(field, String.class).maxTermCount(most))
                            .fetch(0);
            return Values.of(found.total().hitCount(), found.aggregation(VALUES), most);
        });
    }

    /** Not with the entity manager of the transaction, which belongs to another thread. */
    private <T> T asking(Function<SearchSession, T> question) {
        try (var entityManager = entityManagers.createEntityManager()) {
            return question.apply(Search.session(entityManager));
        }
    }

    private static Map<SearchFacet, List<SearchResult.FacetCount>> byFacet(
            List<SearchResult.FacetCount> values) {
        var facets = new EnumMap<SearchFacet, List<SearchResult.FacetCount>>(SearchFacet.class);
        for (var counted : values) {
            var value = counted.value();
            int end = value.indexOf(SearchFacet.SEPARATOR);
            SearchFacet.byParameter(value.substring(0, end))
                    .map(facet -> facets.computeIfAbsent(facet, _ -> new ArrayList<>()))
                    .filter(counts -> counts.size() < MOST_FACET_VALUES)
                    .ifPresent(counts ->
                            counts.add(
                                    new SearchResult.FacetCount(
                                            value.substring(end + 1), counted.count())));
        }
        return facets;
    }
}
