package nl.inkoopkring.search.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lists that were written before the splitter was measured on them: the first two guided its tuning, the blind ones came after
 * it.
 */
class CompoundSplitterTest {

    private final DutchAnalysis analysis = DutchAnalysis.standard();

    @ParameterizedTest
    @CsvSource({"compounds.txt, 0.98", "blind-compounds.txt, 0.95", "everyday-compounds.txt, 0.96"})
    void findsTheParts(String list, double share) {
        int expected = 0;
        int found = 0;
        var misses = new ArrayList<String>();
        for (String line : WordList.read(list)) {
            Set<String> parts = Set.of(line.split("\\|"));
            List<String> split = parts(line.replace("|", ""));
            long hits = parts.stream().filter(split::contains).count();
            expected += parts.size();
            found += (int) hits;
            if (hits < parts.size()) {
                misses.add(line + " was " + split);
            }
        }
        System.out.printf("%s: %d of %d parts found; %s%n", list, found, expected, misses);
        assertThat(found)
                .as("missed: %s", misses)
                .isGreaterThanOrEqualTo((int) Math.ceil(share * expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"non-compounds.txt", "blind-non-compounds.txt", "simple-words.txt"})
    void leavesOtherWordsWhole(String list) {
        List<String> words = WordList.readWords(list);
        var split = new HashSet<String>();
        for (String word : words) {
            if (!parts(word).isEmpty()) {
                split.add(String.join("|", parts(word)));
            }
        }
        System.out.printf("%s: %d of %d split; %s%n", list, split.size(), words.size(), split);
        assertThat(split.size())
                .as("split: %s", split)
                .isLessThanOrEqualTo((int) (0.04 * words.size()));
    }

    @Test
    void aLicenceIsNoAward() {
        assertThat(parts("vergunning")).isEmpty();
        assertThat(parts("bouwvergunning")).containsExactly("bouw", "vergunning");
        assertThat(Tokens.parts(analysis, "omgevingsvergunning"))
                .doesNotContain("gunning", "gunnen");
    }

    /** The patterns move letters over the border of words they do not know: <i>rub-bergra-nu-laat</i>. */
    @ParameterizedTest
    @CsvSource({
        "rubber|granulaat",
        "chauffeurs|tekort",
        "fauna|passage",
        "techniek|leerling",
        "warmte|scan",
        "bank|spaar|product",
        "bestuurders|laag"
    })
    void breaksWhereNoHyphenMayStand(String compound) {
        assertThat(parts(compound.replace("|", ""))).containsExactly(compound.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({"led|lamp", "sim|kaart", "gft|container", "wadi|beheer", "klusjes|dienst"})
    void knowsShortPartsAndDiminutivesInFront(String compound) {
        assertThat(parts(compound.replace("|", ""))).containsExactly(compound.split("\\|"));
    }

    @Test
    void aWordWithoutSingularStandsInFrontWithoutItsEnding() {
        assertThat(parts("hersenletsel")).containsExactly("hersen", "letsel");
    }

    @Test
    void partsHaveLemmasWithoutLinks() {
        Token token = analysis.analyse("verkeersborden").getFirst();
        assertThat(token.parts().getFirst().lemmas()).contains("verkeer");
        assertThat(token.head().orElseThrow().lemmas()).contains("bord");
        assertThat(token.lemmas()).containsExactly("verkeersbord");
    }

    @Test
    void runsOfPartsAreGroups() {
        Token token = analysis.analyse("verkeersbordpalen").getFirst();
        assertThat(token.parts())
                .extracting(Part::surface)
                .containsExactly("verkeers", "bord", "palen");
        assertThat(token.groups())
                .anySatisfy(group -> assertThat(group.lemmas()).contains("verkeersbord"));
    }

    private List<String> parts(String word) {
        return analysis.analyse(word).getFirst().parts().stream().map(Part::surface).toList();
    }
}
