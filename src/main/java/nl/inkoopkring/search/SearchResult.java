package nl.inkoopkring.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits.
 *
 * @param total how many there are
 * @param facets counts per value, most first, over all hits and not only this page; under the filters of the other facets
 * @param corrected the query as it was understood, when words of it were corrected
 * @param words the words of the query that counted
 * @param query how the signs in the query were understood
 * @param fold hits of one kind that stand together instead of in the list, or null
 */
public record SearchResult(
        long total,
        List<SearchHit> hits,
        Map<SearchFacet, List<FacetCount>> facets,
        @Nullable String corrected,
        List<String> words,
        ParsedQuery query,
        @Nullable Fold fold) {

    public record FacetCount(String value, long count) {}

    /**
     * Many hits of a kind that would push the others out of sight.
     *
     * @param total how many there are; they are part of the result's total
     * @param hits the best of them; empty on all pages but the first
     * @param place before which hit of the page they would stand
     */
    public record Fold(String kind, long total, List<SearchHit> hits, int place) {}

    public Optional<Fold> folded() {
        return Optional.ofNullable(fold);
    }

    /** How many there are to page through: all but the folded ones. */
    public long listed() {
        return fold == null ? total : total - fold.total();
    }

    public Optional<String> correction() {
        return Optional.ofNullable(corrected);
    }

    public List<FacetCount> facet(SearchFacet facet) {
        return facets.getOrDefault(facet, List.of());
    }
}
