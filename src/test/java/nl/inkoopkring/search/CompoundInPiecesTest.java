package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever types a compound finds what says the same in loose words, wherever they stand. */
class CompoundInPiecesTest {

    private static final int CODES = 20;
    private static final int OTHERS = 200;

    @Test
    void onePartMayStandInTheTitleAndAnotherInTheText() {
        var documents = new ArrayList<JudgedSet.Document>();
        documents.add(
                document(
                        "noodstroom-both",
                        "discussie",
                        "Hoe lang moet de diesel meegaan?",
                        "Volgens de buren is voorraad voor twee dagen genoeg."));
        IntStream.range(0, CODES)
                .mapToObj(i -> document("code-" + i, "cpv", "Dieselolie", "Diesel oil"))
                .forEach(documents::add);
        IntStream.range(0, OTHERS)
                .mapToObj(i -> document("other-" + i, "aanbesteding", "Borden", "Van bamboe."))
                .forEach(documents::add);
        assertThat(search("dieselvoorraad", documents)).startsWith("noodstroom-both");
    }

    @Test
    void theWordsOfAnExpressionDoNot() {
        var scattered =
                document(
                        "gunnen-scattered",
                        "aanbesteding",
                        "De beste kwaliteit",
                        "Er was geen verhouding tot de prijs.");
        var together =
                document(
                        "gunnen-together",
                        "aanbesteding",
                        "Gunnen",
                        "Op de beste prijs-kwaliteitverhouding.");
        assertThat(search("bpkv", List.of(scattered, together))).containsExactly("gunnen-together");
    }

    private static List<String> search(String query, List<JudgedSet.Document> documents) {
        try (var index = JudgedIndex.inMemory(documents)) {
            return index.search(query, 10);
        }
    }

    private static JudgedSet.Document document(String key, String kind, String title, String text) {
        return new JudgedSet.Document(key, kind, List.of(), List.of(), title, text);
    }
}
