package nl.inkoopkring.search;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A query as {@link SearchQueryParser} understood it.
 *
 * @param typed what was typed
 * @param words what is left for the language to make sense of: no signs, phrases, left-out words or filters
 * @param phrases between quotes: words that must stand beside each other
 * @param excluded behind a minus: words or phrases that must not be there
 * @param filters {@code pakket:bedrijfskleding} and the like, each with at least one value
 * @param unknown filters whose value nothing goes by; the value is among the words
 */
public record ParsedQuery(
        String typed,
        String words,
        List<String> phrases,
        List<String> excluded,
        List<TypedFilter> filters,
        List<TypedFilter> unknown) {

    /**
     * A filter that was typed in the query.
     *
     * @param text the value as typed
     * @param values the values of the facet that go by it
     * @param start where it begins in the query
     * @param end where it ends
     */
    public record TypedFilter(
            SearchFacet facet, String text, Set<String> values, int start, int end) {}

    /** The values that were typed as filters, per facet. */
    public Map<SearchFacet, Set<String>> values() {
        var values = new EnumMap<SearchFacet, Set<String>>(SearchFacet.class);
        filters.forEach(filter ->
                values.computeIfAbsent(filter.facet(), _ -> new LinkedHashSet<>())
                        .addAll(filter.values()));
        return values;
    }

    /** What was typed without its filters: what remains to be typed when they are chosen otherwise. */
    public String withoutFilters() {
        var rest = new StringBuilder();
        int at = 0;
        for (var filter : filters) {
            rest.append(typed, at, filter.start()).append(' ');
            at = filter.end();
        }
        return rest.append(typed, at, typed.length()).toString().replaceAll("\\s+", " ").strip();
    }

    /** The words to look for, without what must not be there and without filters. */
    public String plain() {
        return phrases.isEmpty() ? words : (words + " " + String.join(" ", phrases)).strip();
    }
}
