package nl.inkoopkring.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits.
 *
 * @param total how many there are; a lower bound unless exact
 * @param facets counts per value, most first, over all hits and not only this page; under the filters of the other facets
 * @param corrected the query as it was understood, when words of it were corrected
 * @param words the words of the query that counted
 * @param query how the signs in the query were understood
 */
public record SearchResult(
        Total total,
        List<SearchHit> hits,
        Map<SearchFacet, List<FacetCount>> facets,
        @Nullable String corrected,
        List<String> words,
        ParsedQuery query) {

    public record Total(long value, boolean exact) {}

    public record FacetCount(String value, long count) {}

    public Optional<String> correction() {
        return Optional.ofNullable(corrected);
    }

    public List<FacetCount> facet(SearchFacet facet) {
        return facets.getOrDefault(facet, List.of());
    }
}
