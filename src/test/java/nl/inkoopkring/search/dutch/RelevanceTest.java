package nl.inkoopkring.search.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries over forty short Dutch documents: what must be among the first, and what must not be found. */
class RelevanceTest {

    private final DutchAnalysis analysis = DutchAnalysis.standard();
    private final InMemoryIndex index = new InMemoryIndex(analysis);
    private final DutchQuery queries;

    RelevanceTest() {
        for (String line : WordList.read("documents.txt")) {
            int colon = line.indexOf(':');
            index.add(line.substring(0, colon), line.substring(colon + 1));
        }
        Synonyms synonyms =
                Synonyms.read(
                        List.of(
                                "meubels, meubilair",
                                "bpkv, beste prijs-kwaliteitverhouding",
                                "emvi, economisch meest voordelige inschrijving",
                                "mvi, maatschappelijk verantwoord inkopen",
                                "uea, uniform europees aanbestedingsdocument",
                                "asfaltweg, rijbaan",
                                "afval, vuilnis",
                                "auto, wagen"),
                        analysis);
        queries = new DutchQuery(analysis, synonyms, index.vocabulary());
    }

    @ParameterizedTest
    @CsvSource({
        "kleding, bedrijfskleding werkkleding",
        "borden, verkeersborden naamborden",
        "meubels, kantoormeubilair losse-meubels",
        "kantoormeubels, losse-meubels kantoormeubilair",
        "verkeers borden, verkeersborden",
        "verkersborden, verkeersborden",
        "bedrijfskleeding, bedrijfskleding",
        "ingekocht, inkopen",
        "museum, musea",
        "bpkv, prijs-kwaliteit bpkv",
        "beste prijs kwaliteit verhouding, prijs-kwaliteit bpkv",
        "MVI, mvi verantwoord",
        "gegund, gunning prijs-kwaliteit",
        "vergunning, vergunning",
        "wie heeft ervaring met zonnepanelen, zonnepanelen",
        "circulariteit, circulair inkopen",
        "wegverbreding, wegverbreding",
        "verbreding van de weg, wegverbreding",
        "palen, laadpalen",
        "vuilniswagens, vuilniswagens",
        "boom, bomen",
        "straat meubilair, straatmeubilair",
        "CO2-prestatieladder, ladder",
        "prestatieladder, ladder",
        "33 procent, percentage",
        "34992200, verkeersborden",
        "leden, raadsleden",
        "zwembaden slopen, zwembad",
        "hoe maai je een berm, bermen",
        "emvi, emvi",
        "aanbestedingsdocument, uea",
        "koffieautomaat, koffie"
    })
    void findsFirst(String query, String expected) {
        List<String> names = List.of(expected.split(" "));
        List<String> found = index.search(queries.terms(query));
        assertThat(found.subList(0, Math.min(names.size(), found.size())))
                .as("%s → %s", query, found)
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void aPermitIsNotFoundByAward() {
        assertThat(index.search(queries.terms("gunning"))).doesNotContain("vergunning");
        assertThat(index.search(queries.terms("vergunning"))).doesNotContain("gunning");
    }

    @Test
    void wordsOfNoDocumentFindNothing() {
        assertThat(index.search(queries.terms("olifant"))).isEmpty();
    }
}
