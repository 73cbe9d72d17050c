package nl.inkoopkring.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.content.CurrentViewer;
import nl.inkoopkring.shared.BaseUrl;
import nl.inkoopkring.shared.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search for other programs, with the access of the person whose token it carries. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "search")
class SearchApi {

    private static final int USUAL_LIMIT = 10;
    private static final Locale DUTCH = Locale.of("nl", "NL");

    private final SearchService search;
    private final SearchLog log;
    private final CurrentViewer viewer;
    private final ContentTypes types;
    private final BaseUrl baseUrl;
    private final SearchReasonTexts reasonTexts;
    private final FacetNames names;

    SearchApi(
            SearchService search,
            SearchLog log,
            CurrentViewer viewer,
            ContentTypes types,
            BaseUrl baseUrl,
            SearchReasonTexts reasonTexts,
            FacetNames names) {
        this.search = search;
        this.log = log;
        this.viewer = viewer;
        this.types = types;
        this.baseUrl = baseUrl;
        this.reasonTexts = reasonTexts;
        this.names = names;
    }

    /**
     * A page of hits.
     *
     * @param facets per facet its values as they can be given as parameters, with counts
     * @param next the cursor of the next page, or null after the last
     * @param unknownFilters filters typed in the query whose value nothing goes by; it was searched for as a word
     */
    record Page(
            Total total,
            List<Hit> hits,
            Map<String, Map<String, Long>> facets,
            @Nullable String next,
            @Nullable String corrected,
            List<String> unknownFilters) {}

    record Total(long value, boolean exact) {}

    /**
     * @param highlights passages in HTML, escaped, with the found words in {@code mark} elements
     * @param organisation slug, or null
     * @param reasons why it was found, word by word, in Dutch
     */
    record Hit(
            UUID id,
            @Nullable String externalId,
            String kind,
            String title,
            String url,
            List<String> highlights,
            float score,
            @Nullable String organisation,
            List<String> reasons) {}

    @GetMapping("/search")
    @Operation(summary = "Search everything the person may see")
    Page search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable List<String> kind,
            @Parameter(description = "slugs") @RequestParam(name = "package", required = false)
                    @Nullable List<String> inkooppakket,
            @RequestParam(required = false) @Nullable List<String> theme,
            @RequestParam(required = false) @Nullable List<String> phase,
            @Parameter(description = "slugs") @RequestParam(required = false)
                    @Nullable List<String> organisation,
            @RequestParam(required = false) @Nullable List<String> year,
            @RequestParam(defaultValue = "" + USUAL_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var filters = new EnumMap<SearchFacet, Set<String>>(SearchFacet.class);
        filter(filters, SearchFacet.KIND, kind);
        filter(filters, SearchFacet.INKOOPPAKKET, inkooppakket);
        filter(filters, SearchFacet.THEME, theme);
        filter(filters, SearchFacet.PHASE, phase);
        filter(filters, SearchFacet.ORGANISATION, organisation);
        filter(filters, SearchFacet.YEAR, year);
        if (limit < 1 || limit > SearchRequest.MOST) {
            throw new InvalidInputException("search.api.error.limit", SearchRequest.MOST);
        }
        int offset = Cursor.decode(cursor);
        var result =
                search.search(
                        new SearchRequest(
                                q, filters, false, SearchRequest.Sort.RELEVANCE, offset, limit),
                        viewer.get());
        if (offset == 0) {
            log.asked(q);
        }
        var end = offset + result.hits().size();
        var more = end < result.total() && end <= SearchRequest.DEEPEST;
        return new Page(
                new Total(result.total(), true),
                result.hits().stream().map(this::hit).toList(),
                facets(result),
                more ? Cursor.encode(end) : null,
                result.corrected(),
                result.query().unknown().stream()
                        .map(filter -> name(filter.facet()) + ":" + shown(filter.text()))
                        .toList());
    }

    private Hit hit(SearchHit hit) {
        return new Hit(
                hit.id(),
                hit.externalId(),
                hit.ref().type(),
                hit.title().text(),
                baseUrl.of(hit.path()),
                hit.passage().isEmpty() ? List.of() : List.of(hit.passage().toHtml()),
                hit.score(),
                hit.values(SearchFacet.ORGANISATION).stream()
                        .findFirst()
                        .map(value -> names.toParameter(SearchFacet.ORGANISATION, value))
                        .orElse(null),
                reasonTexts.of(hit.reasons(), DUTCH));
    }

    private Map<String, Map<String, Long>> facets(SearchResult result) {
        var facets = new LinkedHashMap<String, Map<String, Long>>();
        for (var facet : SearchFacet.values()) {
            var counts = new LinkedHashMap<String, Long>();
            result.facet(facet)
                    .forEach(c -> counts.put(names.toParameter(facet, c.value()), c.count()));
            facets.put(name(facet), counts);
        }
        return facets;
    }

    private void filter(
            Map<SearchFacet, Set<String>> filters,
            SearchFacet facet,
            @Nullable List<String> parameters) {
        if (parameters == null || parameters.isEmpty()) {
            return;
        }
        var values = new HashSet<String>();
        for (var parameter : parameters) {
            values.add(
                    value(facet, parameter)
                            .orElseThrow(() ->
                                    new InvalidInputException(
                                            "search.api.error.value",
                                            name(facet),
                                            shown(parameter))));
        }
        filters.put(facet, values);
    }

    private Optional<String> value(SearchFacet facet, String parameter) {
        if (facet == SearchFacet.KIND) {
            return types.byName(parameter).map(type -> type.name());
        }
        if (facet == SearchFacet.YEAR) {
            return Optional.of(parameter).filter(year -> year.matches("\\d{4}"));
        }
        return names.fromParameter(facet, parameter);
    }

    private static String name(SearchFacet facet) {
        return facet == SearchFacet.INKOOPPAKKET
                ? "package"
                : facet.name().toLowerCase(Locale.ROOT);
    }

    private static String shown(String parameter) {
        return parameter.length() <= 60 ? parameter : parameter.substring(0, 60) + "…";
    }
}
