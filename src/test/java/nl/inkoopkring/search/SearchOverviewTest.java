package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In an overview the many CPV codes stand together; nothing is lost or counted twice by that. */
@InkoopkringTest
class SearchOverviewTest {

    @Autowired private SearchService search;
    @Autowired private Sample sample;

    @Test
    void codesStandTogetherBesideWhatElseWasFound() {
        var overview = overview("kleding", 0);
        var flat = search.search(request("kleding", 0), sample.member());
        assertThat(overview.total()).isEqualTo(flat.total());
        assertThat(overview.facets()).isEqualTo(flat.facets());
        assertThat(overview.hits()).noneMatch(hit -> hit.ref().type().equals("cpv"));
        var fold = overview.folded().orElseThrow();
        assertThat(fold.hits()).hasSize(5).allMatch(hit -> hit.ref().type().equals("cpv"));
        assertThat(fold.total() + overview.listed()).isEqualTo(overview.total());
        assertThat(fold.place()).isBetween(0, overview.hits().size());
    }

    @Test
    void allPagesTogetherHoldEverythingElseOnce() {
        var first = overview("kleding", 0);
        var seen = new HashSet<java.util.UUID>();
        for (int offset = 0; offset < first.listed(); offset += 3) {
            var page = overview("kleding", offset);
            page.hits().forEach(hit -> assertThat(seen.add(hit.id())).isTrue());
            if (offset > 0) {
                assertThat(page.folded().orElseThrow().hits()).isEmpty();
            }
        }
        assertThat(seen).hasSize((int) first.listed());
    }

    @Test
    void aFewCodesStandAmongTheRest() {
        var overview = overview("bamboe", 0);
        assertThat(overview.facet(SearchFacet.KIND))
                .contains(new SearchResult.FacetCount("cpv", 1))
                .hasSizeGreaterThan(1);
        assertThat(overview).isEqualTo(search.search(request("bamboe", 0), sample.member()));
    }

    @Test
    void whereThereIsNothingElseCodesAreTheList() {
        var overview = overview("76000000", 0);
        assertThat(overview.facet(SearchFacet.KIND)).hasSize(1).allMatch(kind -> kind.count() > 5);
        assertThat(overview).isEqualTo(search.search(request("76000000", 0), sample.member()));
    }

    @Test
    void whatHasAnyOfTheWordsMakesUpForAFewInAnOverviewToo() {
        var overview = overview("yttrium onderwaterlampen", 0);
        assertThat(overview.total()).isPositive();
        assertThat(overview)
                .isEqualTo(search.search(request("yttrium onderwaterlampen", 0), sample.member()));
    }

    @Test
    void whoeverAsksForCodesGetsThemInAList() {
        var codes = request("kleding", 0).filteredBy(SearchFacet.KIND, "cpv");
        assertThat(search.overview(codes, sample.member()))
                .isEqualTo(search.search(codes, sample.member()));
        assertThat(overview("kleding soort:cpv", 0).folded()).isEmpty();
    }

    @Test
    void theCodeThatWasTypedStandsAtTheTopOrRightBelowItsPackage() {
        assertThat(overview("34992200", 0).folded())
                .hasValueSatisfying(fold -> {
                    assertThat(fold.place()).isLessThanOrEqualTo(1);
                    assertThat(fold.hits().getFirst().title().text()).startsWith("34992200");
                });
    }

    private SearchResult overview(String query, int offset) {
        return search.overview(request(query, offset), sample.member());
    }

    private static SearchRequest request(String query, int offset) {
        return new SearchRequest(query, Map.of(), false, SearchRequest.Sort.RELEVANCE, offset, 3);
    }
}
