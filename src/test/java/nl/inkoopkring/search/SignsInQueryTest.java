package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Phrases, left-out words and filters that are typed, on the real index. */
@InkoopkringTest
class SignsInQueryTest {

    private static final String SIGNS = "Levering en plaatsing van verkeersborden met hergebruik";
    private static final String TOPIC = "Waar sla je gebruikte borden op?";

    @Autowired private SearchService search;
    @Autowired private Sample sample;

    private Viewer member = Viewer.NOBODY;

    @BeforeEach
    void begin() {
        member = sample.member();
    }

    @Test
    void aPhraseFindsWordsBesideEachOtherInAnyInflection() {
        assertThat(titles("\"gebruikte borden\"", member)).contains(TOPIC);
        assertThat(titles("\"gebruikt bord\"", member)).contains(TOPIC);
        assertThat(titles("\"hergebruikt bord\"", member)).contains(SIGNS);
        assertThat(titles("\"borden gebruikte\"", member)).doesNotContain(TOPIC);
        assertThat(titles("\"werf rekken\"", member)).contains(TOPIC);
        assertThat(titles("\"werf formaat\"", member)).doesNotContain(TOPIC);
    }

    /** <i>leden</i> may be lid, lijden or leed, which must not stand between it and its neighbour. */
    @Test
    void aWordWithSeveralLemmasTakesOnePlace() {
        assertThat(titles("\"plaatsing van verkeersborden\"", member)).contains(SIGNS);
        assertThat(titles("\"veel borden weg\"", member)).contains(TOPIC);
        assertThat(titles("\"sla je gebruikte\"", member)).contains(TOPIC);
    }

    @Test
    void aPhraseInRestrictedTextIsFoundByItsReadersOnly() {
        var phrase = "\"geheim proefwoord\"";
        assertThat(search(phrase, sample.viewer(sample.carla())).total()).isPositive();
        assertThat(search(phrase, member).total()).isZero();
        assertThat(search(phrase, sample.viewer(sample.greet())).total()).isZero();
    }

    @Test
    void aMinusLeavesOutTheWordAndNotItsCompounds() {
        assertThat(titles("verkeersborden", member)).contains(SIGNS);
        assertThat(titles("verkeersborden -straatnaambord", member)).doesNotContain(SIGNS);
        assertThat(titles("verkeersborden -straatnaam", member)).contains(SIGNS);
        assertThat(titles("verkeersborden -\"hergebruikte borden\"", member)).doesNotContain(SIGNS);
    }

    /** What one may not read cannot be tried out by leaving it out. */
    @Test
    void aMinusTellsNothingOfRestrictedText() {
        var filters = "soort:aanbesteding organisatie:haarlem pakket:bedrijfskleding";
        var carla = sample.viewer(sample.carla());
        long all = search(filters, member).total();
        assertThat(all).isPositive();
        assertThat(search(filters + " -zwiffelgranst", member).total()).isEqualTo(all);
        assertThat(search(filters + " -zwiffelgranst", carla).total())
                .isLessThan(search(filters, carla).total());
    }

    @Test
    void filtersInTheBoxAreFilters() {
        var typed = search("borden soort:aanbestedingen organisatie:purmerend", member);
        var kind = Map.of(SearchFacet.KIND, Set.of("aanbesteding"));
        assertThat(typed.hits()).isNotEmpty();
        assertThat(typed.hits())
                .allMatch(hit -> hit.ref().type().equals("aanbesteding"))
                .anyMatch(hit -> hit.title().text().equals(SIGNS));
        assertThat(typed.query().values()).containsAllEntriesOf(kind);
        assertThat(typed.words()).containsExactly("borden");
    }

    @Test
    void aMinusLeavesOutWhatAFilterNames() {
        var typed = search("borden -soort:cpv -organisatie:bestaatniet", member);
        assertThat(typed.hits()).isNotEmpty().noneMatch(hit -> hit.ref().type().equals("cpv"));
        assertThat(typed.words()).containsExactly("borden");
        assertThat(typed.total())
                .isEqualTo(
                        search("borden", member).total()
                                - search("borden soort:cpv", member).total());
        assertThat(search("-soort:cpv", member).total())
                .isEqualTo(search("", member).total() - search("soort:cpv", member).total());
    }

    @Test
    void aCheckDigitIsNoWord() {
        assertThat(titles("34992200-9", member)).isEqualTo(titles("34992200", member));
        assertThat(search("34992200-9 borden", member).words())
                .containsExactly("34992200", "borden");
    }

    @Test
    void aFilterAloneGivesAllOfIt() {
        assertThat(search("soort:inkooppakket", member).total())
                .isEqualTo(
                        search.search(
                                        SearchRequest.of("", 10)
                                                .filteredBy(SearchFacet.KIND, "inkooppakket"),
                                        member)
                                .total());
    }

    @Test
    void aCorrectionKeepsTheRestOfTheQuery() {
        var result = search("verkersborden -verlichting soort:inkooppakket", member);
        assertThat(result.corrected()).isEqualTo("verkeersborden -verlichting soort:inkooppakket");
    }

    private java.util.List<String> titles(String query, Viewer viewer) {
        return search(query, viewer).hits().stream().map(hit -> hit.title().text()).toList();
    }

    private SearchResult search(String query, Viewer viewer) {
        return search.search(SearchRequest.of(query, 50), viewer);
    }
}
