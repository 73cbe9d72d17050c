package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.testing.InkoopkringTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@InkoopkringTest
class SearchServiceTest {

    private static final Viewer MEMBER =
            new Viewer(null, null, Set.of(Access.NETWORK, Access.PARTNERS));
    private static final String ROADS = "onderhoud van wegen";

    @Autowired private SearchService search;
    @Autowired private SuggestionService suggestions;
    @Autowired private SearchIndex index;

    @ParameterizedTest
    @CsvSource({
        "kleding, Bedrijfskleding",
        "werkkleding, Bedrijfskleding",
        "borden, Verkeersborden en bewegwijzering",
        "verkersborden, Verkeersborden en bewegwijzering",
        "meubels, Meubilair en kantoorinrichting",
        "45233229, Bermen maaien",
        "zaanstad, Zaanstad"
    })
    void findsInTheRegister(String query, String title) {
        var result = search.search(SearchRequest.of(query, 10), MEMBER);

        assertThat(result.hits()).extracting(hit -> hit.title().text()).contains(title);
    }

    @Test
    void showsNothingToNobody() {
        var result = search.search(SearchRequest.of("kleding", 10), Viewer.NOBODY);

        assertThat(result.hits()).isEmpty();
        assertThat(result.total()).isZero();
        assertThat(result.facets().values()).allMatch(java.util.List::isEmpty);
    }

    @Test
    void suggestsPackagesFirst() {
        var found = suggestions.suggest("verkeersb", MEMBER, 8);

        assertThat(found).isNotEmpty();
        assertThat(found.getFirst().title()).isEqualTo("Verkeersborden en bewegwijzering");
    }

    @ParameterizedTest
    @CsvSource({
        "bewegwijz, Verkeersborden en bewegwijzering",
        "borden, Verkeersborden en bewegwijzering",
        "verkersborden, Verkeersborden en bewegwijzering",
        "verkersb, Verkeersborden en bewegwijzering",
        "meubil, Meubilair en kantoorinrichting",
        "zaanst, Zaanstad"
    })
    void suggestsWordsInsideATitleAndMistypedOnes(String typed, String title) {
        index.learnWords();
        assertThat(suggestions.suggest(typed, MEMBER, 8))
                .extracting(Suggestion::title)
                .contains(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reparatie", "diensten", "bouw", "onderhoud van"})
    void fewSuggestionsAreTheFirstOfMany(String typed) {
        var many = suggestions.suggest(typed, MEMBER, 20);
        assertThat(many).hasSize(20).doesNotHaveDuplicates();

        for (int few = 1; few < many.size(); few++) {
            assertThat(suggestions.suggest(typed, MEMBER, few)).isEqualTo(many.subList(0, few));
        }
    }

    @Test
    void theLastPageOfHitsIsNotTakenForFewOfThem() {
        var total = (int) search.search(SearchRequest.of(ROADS, 1), MEMBER).total();
        assertThat(total).isGreaterThan(SearchService.FEW);
        var lastTwo = search.hits(from(total - 2), MEMBER);
        assertThat(lastTwo).hasSize(2);

        var last = from(total - 1);
        assertThat(search.hits(last, MEMBER)).containsExactly(lastTwo.getLast());
        assertThat(search.search(last, MEMBER).hits()).containsExactly(lastTwo.getLast());
    }

    @Test
    void whoFindsNothingButCodesFindsWhatHasOneOfTheWordsToo() {
        var words = "vuurwapens en munitie";
        var codes = search.hits(SearchRequest.of('"' + words + '"', 50), MEMBER);
        assertThat(codes)
                .hasSizeGreaterThanOrEqualTo(SearchService.FEW)
                .allMatch(hit -> hit.ref().type().equals(Cpv.KIND));

        var organisations = Map.of(SearchFacet.KIND, Set.of("organisatie"));
        var request =
                new SearchRequest(
                        words + " Zaanstad",
                        organisations,
                        false,
                        SearchRequest.Sort.RELEVANCE,
                        0,
                        20);
        assertThat(search.search(request, MEMBER).hits()).anyMatch(this::isZaanstad);
        assertThat(search.overview(request, MEMBER).hits()).anyMatch(this::isZaanstad);
        assertThat(search.hits(request, MEMBER)).anyMatch(this::isZaanstad);
    }

    private boolean isZaanstad(SearchHit hit) {
        return hit.title().text().equals("Zaanstad");
    }

    private static SearchRequest from(int offset) {
        return new SearchRequest(ROADS, Map.of(), false, SearchRequest.Sort.RELEVANCE, offset, 20);
    }
}
