package nl.inkoopkring.search;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What someone looks for.
 *
 * @param query as typed; may be empty, huge or hostile
 * @param filters values per facet; within a facet any, between facets all
 * @param literal whether to leave the words as they were typed, without correction
 * @param sort order of the hits
 * @param offset how many hits to skip, at most {@link #DEEPEST}
 * @param limit how many to give, 1 to {@link #MOST}
 */
public record SearchRequest(
        String query,
        Map<SearchFacet, Set<String>> filters,
        boolean literal,
        Sort sort,
        int offset,
        int limit) {

    public static final int MOST = 50;
    public static final int DEEPEST = 1_000;

    /** What is longer is cut off. */
    public static final int LONGEST_QUERY = 2_000;

    /** Best first, or newest first. */
    public enum Sort {
        RELEVANCE,
        DATE
    }

    public SearchRequest {
        query = query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
        var copy = new EnumMap<SearchFacet, Set<String>>(SearchFacet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(
                        facet,
                        values.stream()
                                .map(SearchRequest::wellFormed)
                                .collect(Collectors.toUnmodifiableSet()));
            }
        });
        filters = copy;
        offset = Math.clamp(offset, 0, DEEPEST);
        limit = Math.clamp(limit, 1, MOST);
    }

    /** Half a character can't be sent to a server; as a question mark it finds nothing either. */
    private static String wellFormed(String value) {
        return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The first hits for a query, best first. */
    public static SearchRequest of(String query, int limit) {
        return new SearchRequest(query, Map.of(), false, Sort.RELEVANCE, 0, limit);
    }

    public SearchRequest filteredBy(SearchFacet facet, String... values) {
        var more = new EnumMap<SearchFacet, Set<String>>(SearchFacet.class);
        more.putAll(filters);
        more.put(facet, Set.of(values));
        return new SearchRequest(query, more, literal, sort, offset, limit);
    }
}
