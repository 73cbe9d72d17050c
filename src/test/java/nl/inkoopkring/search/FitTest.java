package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How well an item fits words says how much its people know about them. */
class FitTest {

    private static final String BOUGHT = "banken-a1";
    private static final String MENTIONS = "borden-a1";
    private static final String ASKED = "banken-d1";
    private static final String RELATED = "hesjes-a1";

    private static JudgedIndex index;

    @BeforeAll
    static void write() {
        var documents = new ArrayList<>(JudgedSet.noise().subList(0, 500));
        documents.add(
                document(
                        BOUGHT,
                        "aanbesteding",
                        "Abri's voor de boulevard",
                        "Acht abri's bij de haltes."));
        documents.add(
                document(
                        ASKED,
                        "discussie",
                        "Abri's voor de boulevard",
                        "Acht abri's bij de haltes."));
        documents.add(
                document(
                        MENTIONS,
                        "aanbesteding",
                        "Verkeersborden leveren en opnieuw gebruiken",
                        "Nieuw materiaal mag alleen als er bij de abri geen bord over is."));
        documents.add(
                document(
                        RELATED,
                        "aanbesteding",
                        "Uitrusting van het buitenteam",
                        "Ook veiligheidskleding hoort erbij."));
        index = JudgedIndex.inMemory(documents);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static JudgedSet.Document document(String key, String kind, String title, String text) {
        return new JudgedSet.Document(key, kind, List.of(), List.of(), title, text);
    }

    private static float fit(String key, String query, WordsNeeded needed) {
        return index.fit(query, needed).getOrDefault(key, 0f);
    }

    @Test
    void whoMentionsAWordFitsFarLessThanWhoBoughtIt() {
        assertThat(fit(MENTIONS, "abri", WordsNeeded.HALF))
                .isPositive()
                .isLessThan(fit(BOUGHT, "abri", WordsNeeded.HALF) / 2);
    }

    @Test
    void whatKindOfThingItIsSaysNothing() {
        assertThat(fit(ASKED, "abri", WordsNeeded.HALF))
                .isCloseTo(fit(BOUGHT, "abri", WordsNeeded.HALF), within(1e-3f));
    }

    @Test
    void whoMentionsWhatIsOnlyRelatedFitsALittleWhereNothingElseDoes() {
        assertThat(fit(RELATED, "hesje", WordsNeeded.HALF)).isZero();
        assertThat(fit(RELATED, "hesje", WordsNeeded.ANY)).isBetween(0.01f, 1f);
    }
}
