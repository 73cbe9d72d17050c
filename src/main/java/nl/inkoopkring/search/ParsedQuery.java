package nl.inkoopkring.search;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A query as {@link SearchQueryParser} understood it.
 *
 * @param typed what was typed
 * @param words what is left for the language to make sense of: no signs, phrases, left-out words or filters
 * @param phrases between quotes: words that must stand beside each other
 * @param excluded behind a minus: words or phrases that must not be there
 * @param filters {@code pakket:bedrijfskleding} and the like, each with at least one value; behind a minus what has it is left out
 * @param unknown filters whose value nothing goes by; the value is among the words, or among those that must not be there
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
     * @param minus whether what has one of them is left out
     * @param start where it begins in the query
     * @param end where it ends
     */
    public record TypedFilter(
            SearchFacet facet,
            String text,
            Set<String> values,
            boolean minus,
            int start,
            int end) {}

    /** The values that were typed as filters, per facet. */
    public Map<SearchFacet, Set<String>> values() {
        return values(filter -> !filter.minus());
    }

    /** The values that were typed behind a minus, per facet. */
    Map<SearchFacet, Set<String>> leftOut() {
        return values(TypedFilter::minus);
    }

    private Map<SearchFacet, Set<String>> values(Predicate<TypedFilter> wanted) {
        var values = new EnumMap<SearchFacet, Set<String>>(SearchFacet.class);
        filters.stream()
                .filter(wanted)
                .forEach(filter ->
                        values.computeIfAbsent(filter.facet(), _ -> new LinkedHashSet<>())
                                .addAll(filter.values()));
        return values;
    }

    /** What was typed without its {@link #values() filters}: what remains to be typed when they are chosen otherwise. */
    public String withoutFilters() {
        var rest = new StringBuilder();
        int at = 0;
        for (var filter : filters) {
            if (filter.minus()) {
                continue;
            }
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
