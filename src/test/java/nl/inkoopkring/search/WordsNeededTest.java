package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordsNeededTest {

    @Test
    void anAnswerHasHalfOfTheWordsAndAtLeastTwo() {
        assertThat(ofOneToEight(WordsNeeded.HALF)).isEqualTo(List.of(1, 2, 2, 2, 3, 3, 4, 4));
    }

    @Test
    void whatIsToldUnaskedHasMostOfThem() {
        assertThat(ofOneToEight(WordsNeeded.MOST)).isEqualTo(List.of(1, 2, 2, 3, 3, 4, 5, 5));
    }

    @Test
    void whereThereIsTooLittleAnyWillDo() {
        assertThat(ofOneToEight(WordsNeeded.ANY)).containsOnly(1);
    }

    @Test
    void theWordsOfAPhraseAreNotPartOfTheHalf() {
        assertThat(WordsNeeded.HALF.of(2, 2)).isEqualTo(4);
        assertThat(WordsNeeded.HALF.of(0, 3)).isEqualTo(3);
        assertThat(WordsNeeded.ANY.of(2, 2)).isEqualTo(1);
    }

    private static List<Integer> ofOneToEight(WordsNeeded needed) {
        return IntStream.rangeClosed(1, 8).map(words -> needed.of(words, 0)).boxed().toList();
    }
}
