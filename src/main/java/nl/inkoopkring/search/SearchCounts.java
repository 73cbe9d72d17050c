package nl.inkoopkring.search;

import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.stereotype.Component;

/**
 * Counts what is found. Apart from the hits: for ten hits the index need not look at all it finds, and what it only counts it need not score.
 *
 * @see <a href="../../../../../../docs/decisions/017-hits-and-counts-apart.md">decision 017</a>
 */
@Component
class SearchCounts {

    private static final int MOST_FACET_VALUES = 60;

    private final EntityManager entityManager;

    SearchCounts(EntityManager entityManager) {
        this.entityManager = entityManager;
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

    Counts of(Wanted wanted) {
        var open = EnumSet.allOf(SearchFacet.class);
        open.removeAll(wanted.filters().keySet());
        var counted = count(wanted, open);
        var facets = new EnumMap<SearchFacet, List<SearchResult.FacetCount>>(SearchFacet.class);
        open.forEach(facet -> facets.put(facet, counts(counted, facet)));
        // One query more for each facet that is filtered by: its own filter must not count.
        wanted.filters()
                .keySet()
                .forEach(facet ->
                        facets.put(
                                facet, counts(count(wanted.without(facet), Set.of(facet)), facet)));
        return new Counts(counted.total().hitCount(), facets);
    }

    private org.hibernate.search.engine.search.query.SearchResult<?> count(
            Wanted wanted, Set<SearchFacet> facets) {
        var query = Search.session(entityManager).search(SearchSource.class).where(wanted::counted);
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
