package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@InkoopkringTest
class SearchReasonTest {

    @Autowired private SearchService search;
    @Autowired private SearchReasonTexts texts;
    @Autowired private SearchIndex index;
    @Autowired private Sample sample;

    @ParameterizedTest
    @CsvSource({
        "kleding soort:cpv, 18110000 Beroepskleding, kleding ⊂ Beroepskleding",
        "beroepskleding, Bedrijfskleding, beroepskleding = ",
        "verkersborden, Verkeersborden en bewegwijzering, verkersborden → Verkeersborden (verbeterd)",
        "77314000, Bermen maaien, CPV-code 77314000",
        "purmerend, Levering en plaatsing van verkeersborden met hergebruik, purmerend = Purmerend (naam)"
    })
    void saysWhyItWasFound(String query, String title, String reason) {
        index.learnWords();
        var hit = hit(query, title, sample.member());
        assertThat(texts.of(hit.reasons(), Locale.of("nl")))
                .anyMatch(text -> text.startsWith(reason));
    }

    @Test
    void aCodeBesideTheTypedOneIsNoReason() {
        var typed = "77310000";
        var near =
                search.search(SearchRequest.of(typed, 50), sample.member()).hits().stream()
                        .flatMap(hit -> hit.reasons().stream())
                        .filter(reason -> reason.kind() == SearchReason.Kind.CPV_NEAR)
                        .toList();
        assertThat(near)
                .isNotEmpty()
                .allMatch(reason ->
                        Cpv.selfAndAncestors(reason.found()).contains(typed)
                                || Cpv.selfAndAncestors(typed).contains(reason.found()));
    }

    @Test
    void whatIsReadInTheTextIsSaidToItsReadersOnly() {
        var carla = sample.viewer(sample.carla());
        var found = search.search(SearchRequest.of("bedrijfskleding geheim", 50), carla).hits();
        assertThat(found)
                .anyMatch(hit ->
                        hit.reasons()
                                .contains(
                                        new SearchReason(
                                                SearchReason.Kind.WORD, "geheim", "geheim")));
        var others = search.search(SearchRequest.of("bedrijfskleding geheim", 50), sample.member());
        assertThat(others.hits())
                .filteredOn(hit -> hit.ref().type().equals("aanbesteding"))
                .noneMatch(hit -> hit.reasons().stream().anyMatch(r -> r.asked().equals("geheim")));
    }

    private SearchHit hit(String query, String title, Viewer viewer) {
        return search.search(SearchRequest.of(query, 50), viewer).hits().stream()
                .filter(hit -> hit.title().text().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
