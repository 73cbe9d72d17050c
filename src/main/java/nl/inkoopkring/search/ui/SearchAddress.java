package nl.inkoopkring.search.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inkoopkring.search.FacetNames;
import nl.inkoopkring.search.ParsedQuery;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.search.SearchRequest;

/**
 * The state of the results page, all of which stands in its address. What no facet knows is left out, and what is too long is cut off, so that any address gives a
 * page.
 *
 * @param query as typed, on one line and at most {@link SearchRequest#LONGEST_QUERY} long
 * @param chosen values per facet as they are in the index, in the order of choosing
 * @param literal whether to leave the words as they were typed
 * @param sort order of the hits
 * @param page from 1
 */
record SearchAddress(
        String query,
        Map<SearchFacet, List<String>> chosen,
        boolean literal,
        SearchRequest.Sort sort,
        int page) {

    static final String PATH = "zoeken";
    static final String QUERY = "q";
    static final int PAGE_SIZE = 20;
    static final int LAST_PAGE = SearchRequest.DEEPEST / PAGE_SIZE + 1;

    private static final String SORT = "sorteer";
    private static final String BY_DATE = "datum";
    private static final String LITERAL = "letterlijk";
    private static final String YES = "1";
    private static final String PAGE = "pagina";
    private static final int MOST_VALUES = 20;
    private static final int LONGEST_VALUE = 100;

    static SearchAddress of(QueryParameters parameters, FacetNames names) {
        var chosen = new EnumMap<SearchFacet, List<String>>(SearchFacet.class);
        for (var facet : SearchFacet.values()) {
            var values =
                    parameters.getParameters(facet.parameter()).stream()
                            .filter(value -> !value.isBlank() && value.length() <= LONGEST_VALUE)
                            .limit(MOST_VALUES)
                            .flatMap(value -> names.fromParameter(facet, value).stream())
                            .distinct()
                            .toList();
            if (!values.isEmpty()) {
                chosen.put(facet, values);
            }
        }
        return new SearchAddress(
                oneLine(parameters.getSingleParameter(QUERY).orElse("")),
                chosen,
                parameters.getSingleParameter(LITERAL).filter(YES::equals).isPresent(),
                parameters.getSingleParameter(SORT).filter(BY_DATE::equals).isPresent()
                        ? SearchRequest.Sort.DATE
                        : SearchRequest.Sort.RELEVANCE,
                parameters.getSingleParameter(PAGE).map(SearchAddress::pageNumber).orElse(1));
    }

    /** The same with the filters that were typed in the query chosen instead: from there the links of the page go on. */
    SearchAddress withTyped(ParsedQuery parsed) {
        if (parsed.values().isEmpty()) {
            return this;
        }
        var all = new EnumMap<SearchFacet, List<String>>(SearchFacet.class);
        all.putAll(chosen);
        parsed.values()
                .forEach((facet, values) ->
                        all.merge(
                                facet,
                                List.copyOf(values),
                                (some, more) ->
                                        Stream.concat(some.stream(), more.stream())
                                                .distinct()
                                                .toList()));
        return new SearchAddress(parsed.withoutFilters(), all, literal, sort, page);
    }

    /** Where the first page for this request is. */
    static SearchAddress of(SearchRequest request) {
        var chosen = new EnumMap<SearchFacet, List<String>>(SearchFacet.class);
        request.filters()
                .forEach((facet, values) -> chosen.put(facet, values.stream().sorted().toList()));
        return new SearchAddress(request.query(), chosen, request.literal(), request.sort(), 1);
    }

    SearchRequest request() {
        var filters = new EnumMap<SearchFacet, Set<String>>(SearchFacet.class);
        chosen.forEach((facet, values) -> filters.put(facet, Set.copyOf(values)));
        return new SearchRequest(query, filters, literal, sort, (page - 1) * PAGE_SIZE, PAGE_SIZE);
    }

    boolean isChosen(SearchFacet facet, String value) {
        return values(facet).contains(value);
    }

    List<String> values(SearchFacet facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    boolean isFiltered() {
        return !chosen.isEmpty();
    }

    int filterCount() {
        return chosen.values().stream().mapToInt(List::size).sum();
    }

    /** With this value chosen, or not chosen any more; from the first page. */
    SearchAddress toggled(SearchFacet facet, String value) {
        var values = new ArrayList<>(values(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        var copy = new EnumMap<SearchFacet, List<String>>(SearchFacet.class);
        copy.putAll(chosen);
        if (values.isEmpty()) {
            copy.remove(facet);
        } else {
            copy.put(facet, List.copyOf(values));
        }
        return new SearchAddress(query, copy, literal, sort, 1);
    }

    SearchAddress unfiltered() {
        return new SearchAddress(query, Map.of(), literal, sort, 1);
    }

    SearchAddress literally() {
        return new SearchAddress(query, chosen, true, sort, 1);
    }

    SearchAddress sortedBy(SearchRequest.Sort order) {
        return new SearchAddress(query, chosen, literal, order, 1);
    }

    SearchAddress onPage(int number) {
        return new SearchAddress(query, chosen, literal, sort, number);
    }

    /** The address, relative to the application. */
    String href(FacetNames names) {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (!query.isEmpty()) {
            parameters.put(QUERY, List.of(query));
        }
        chosen.forEach((facet, values) ->
                parameters.put(
                        facet.parameter(),
                        values.stream()
                                .map(value -> names.toParameter(facet, value))
                                .collect(Collectors.toList())));
        if (literal) {
            parameters.put(LITERAL, List.of(YES));
        }
        if (sort == SearchRequest.Sort.DATE) {
            parameters.put(SORT, List.of(BY_DATE));
        }
        if (page > 1) {
            parameters.put(PAGE, List.of(String.valueOf(page)));
        }
        var written = new QueryParameters(parameters).getQueryString();
        return written.isEmpty() ? PATH : PATH + "?" + written;
    }

    /** Without control characters and line ends, and cut off where it is too long, but never within a character. */
    static String oneLine(String typed) {
        var start = typed.substring(0, Math.min(typed.length(), 2 * SearchRequest.LONGEST_QUERY));
        return shortened(
                start.replaceAll("[\\p{Cntrl}\\s]+", " ").strip(), SearchRequest.LONGEST_QUERY);
    }

    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

    private static int pageNumber(String written) {
        return written.matches("[0-9]{1,4}")
                ? Math.clamp(Integer.parseInt(written), 1, LAST_PAGE)
                : 1;
    }
}
