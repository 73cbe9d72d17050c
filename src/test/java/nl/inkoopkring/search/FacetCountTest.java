package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands behind a value of a facet is what one gets by choosing it. */
@InkoopkringTest
class FacetCountTest {

    private static final Map<SearchFacet, Set<String>> FILTERS =
            Map.of(SearchFacet.KIND, Set.of("aanbesteding"), SearchFacet.THEME, Set.of("CIRCULAR"));

    @Autowired private SearchService search;
    @Autowired private Sample sample;

    @Test
    void countsAFacetUnderTheFiltersOfTheOthers() {
        for (var query : new String[] {"", "borden", "thema:klimaat"}) {
            var filtered = search(query, FILTERS);
            for (var facet : SearchFacet.values()) {
                for (var count : filtered.facet(facet)) {
                    var chosen = new java.util.EnumMap<SearchFacet, Set<String>>(FILTERS);
                    chosen.put(facet, Set.of(count.value()));
                    if (facet != SearchFacet.THEME || !query.startsWith("thema")) {
                        assertThat(search(query, chosen).total())
                                .as(query + " " + facet + " " + count.value())
                                .isEqualTo(count.count());
                    }
                }
            }
        }
    }

    /** Of few results too, which alone would be made up by what has any of the words. */
    @Test
    void choosingAValueGivesAsManyAsItsCountTold() {
        for (var query :
                new String[] {"gebruikte borden", "hergebruikte borden opslaan", "generator"}) {
            for (var facet : SearchFacet.values()) {
                for (var count : read(query, Map.of()).facet(facet)) {
                    assertThat(read(query, Map.of(facet, Set.of(count.value()))).total())
                            .as(query + " " + facet + " " + count.value())
                            .isEqualTo(count.count());
                }
            }
        }
    }

    @Test
    void choosingAValueHidesNoneOfItsNeighbours() {
        var all = search("borden", Map.of());
        var kind = search("borden", Map.of(SearchFacet.KIND, Set.of("inkooppakket")));
        assertThat(all.facet(SearchFacet.KIND)).hasSizeGreaterThan(2);
        assertThat(kind.facet(SearchFacet.KIND)).isEqualTo(all.facet(SearchFacet.KIND));
        assertThat(kind.total()).isLessThan(all.total());
    }

    private SearchResult read(String query, Map<SearchFacet, Set<String>> filters) {
        return search.search(
                new SearchRequest(query, filters, false, SearchRequest.Sort.RELEVANCE, 0, 1),
                sample.member());
    }

    private SearchResult search(String query, Map<SearchFacet, Set<String>> filters) {
        return search.search(
                new SearchRequest(query, filters, true, SearchRequest.Sort.RELEVANCE, 0, 1),
                sample.member());
    }
}
