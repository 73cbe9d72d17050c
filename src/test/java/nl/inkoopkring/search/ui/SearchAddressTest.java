package nl.inkoopkring.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import nl.inkoopkring.search.FacetNames;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.search.SearchRequest;
import nl.inkoopkring.testing.InkoopkringTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InkoopkringTest
class SearchAddressTest {

    @Autowired private FacetNames names;

    @Test
    void readsWhatItWrote() {
        var written =
                "zoeken?q=oude%20borden&soort=inkooppakket&soort=cpv&pakket=bedrijfskleding&thema=circular&jaar=2023&letterlijk=1"
                        + "&sorteer=datum&pagina=3";
        var address = of(written);
        assertThat(address.query()).isEqualTo("oude borden");
        assertThat(address.values(SearchFacet.KIND)).containsExactly("inkooppakket", "cpv");
        assertThat(address.values(SearchFacet.THEME)).containsExactly("CIRCULAR");
        assertThat(address.sort()).isEqualTo(SearchRequest.Sort.DATE);
        assertThat(address.literal()).isTrue();
        assertThat(address.request().offset()).isEqualTo(40);
        assertThat(of(address.href(names))).isEqualTo(address);
    }

    @Test
    void leavesOutWhatNobodyKnows() {
        var address =
                of(
                        "zoeken?q=x&soort=onzin&pakket=bestaat-niet&fase=&pagina=-4&sorteer=links&zomaar=1");
        assertThat(address.href(names)).isEqualTo("zoeken?q=x");
    }

    @Test
    void staysWithinTheDeepestPage() {
        var request = of("zoeken?pagina=9999").request();
        assertThat(request.offset()).isEqualTo(SearchRequest.DEEPEST);
    }

    @Test
    void cutsLongQueriesBetweenCharacters() {
        var query = SearchAddress.oneLine("x" + "🙂".repeat(5_000));
        assertThat(query.length()).isLessThanOrEqualTo(SearchRequest.LONGEST_QUERY);
        assertThat(Character.isHighSurrogate(query.charAt(query.length() - 1))).isFalse();
    }

    @Test
    void choosingAFilterGoesBackToTheFirstPage() {
        var narrowed = of("zoeken?q=x&pagina=4").toggled(SearchFacet.YEAR, "2023");
        assertThat(narrowed.href(names)).isEqualTo("zoeken?q=x&jaar=2023");
        assertThat(narrowed.toggled(SearchFacet.YEAR, "2023").href(names)).isEqualTo("zoeken?q=x");
    }

    private SearchAddress of(String address) {
        return SearchAddress.of(
                QueryParameters.fromString(address.substring(address.indexOf('?') + 1)), names);
    }
}
