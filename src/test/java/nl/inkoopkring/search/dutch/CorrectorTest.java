package nl.inkoopkring.search.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CorrectorTest {

    private final Corrector corrector =
            Corrector.of(
                    Map.of(
                            "verkeersborden",
                            12,
                            "bedrijfskleding",
                            8,
                            "meubilair",
                            20,
                            "asfalt",
                            3,
                            "beton",
                            7,
                            "beten",
                            1,
                            "gunning",
                            9,
                            "38",
                            1));

    @Test
    void correctsUpToTwoEdits() {
        assertThat(corrected("verkersborden")).isEqualTo("verkeersborden");
        assertThat(corrected("bedrijfskleeding")).isEqualTo("bedrijfskleding");
        assertThat(corrected("Meubileir")).isEqualTo("meubilair");
        assertThat(corrected("mebuilair")).isEqualTo("meubilair");
        assertThat(corrected("asvaltt")).isEqualTo("asfalt");
    }

    @Test
    void prefersTheNearestThenTheMoreFrequent() {
        assertThat(corrected("betin")).isEqualTo("beton");
        assertThat(corrected("btten")).isEqualTo("beten");
    }

    @Test
    void mendsTheBeginningOfAWord() {
        assertThat(corrector.beginning("verkersb")).contains("verkeersb");
        assertThat(corrector.beginning("bedirjfskleed")).contains("bedrijfskled");
        assertThat(corrector.beginning("mebu")).contains("meub");
        assertThat(corrector.beginning("betin")).contains("beton");
    }

    @Test
    void leavesBeginningsThatAreRightOrLikeNothing() {
        assertThat(corrector.beginning("verkeersb")).isEmpty();
        assertThat(corrector.beginning("gunning")).isEmpty();
        assertThat(corrector.beginning("gunningen")).contains("gunning");
        assertThat(corrector.beginning("zonne")).isEmpty();
        assertThat(corrector.beginning("ver")).isEmpty();
        assertThat(corrector.beginning("")).isEmpty();
    }

    @Test
    void keepsTheFirstLetterAndShortWordsAllowOneEdit() {
        assertThat(corrected("nsfalt")).isEqualTo("none");
        assertThat(corrected("baton")).isEqualTo("beton");
        assertThat(corrected("batan")).isEqualTo("none");
    }

    @Test
    void leavesKnownWordsShortWordsAndNumbersAlone() {
        assertThat(corrected("gunning")).isEqualTo("none");
        assertThat(corrected("bet")).isEqualTo("none");
        assertThat(corrected("asfalt1")).isEqualTo("none");
        assertThat(corrected("")).isEqualTo("none");
        assertThat(corrected("\uD800aaaa")).isEqualTo("none");
        assertThat(corrected("a".repeat(1_000_000))).isEqualTo("none");
    }

    @Test
    void findsWhatAPlainComparisonFinds() {
        var random = new Random(3);
        var words = new TreeMap<String, Integer>();
        while (words.size() < 300) {
            words.put(word(random, 4 + random.nextInt(6)), 1 + random.nextInt(9));
        }
        Corrector ours = Corrector.of(words);
        for (int i = 0; i < 2_000; i++) {
            String typed = word(random, 4 + random.nextInt(6));
            int most = typed.length() < 6 ? 1 : 2;
            int fewest =
                    words.keySet().stream()
                            .filter(word -> word.charAt(0) == typed.charAt(0))
                            .mapToInt(word -> distance(typed, word))
                            .min()
                            .orElse(99);
            int expected = words.containsKey(typed) || fewest > most ? 0 : fewest;
            assertThat(ours.correct(typed).map(Correction::edits).orElse(0))
                    .as(typed)
                    .isEqualTo(expected);
        }
    }

    private String corrected(String word) {
        return corrector.correct(word).map(Correction::corrected).orElse("none");
    }

    private static String word(Random random, int length) {
        return random.ints(length, 'a', 'e')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Optimal string alignment by the textbook. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] =
                        Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
