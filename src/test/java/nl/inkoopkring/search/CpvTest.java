package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CpvTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "borden 34992200-9 en 45233229-1., borden 34992200 en 45233229.",
        "34992200 - 9, 34992200 - 9",
        "34992200-90, 34992200-90",
        "134992200-9, 134992200-9",
        "art-34992200-9, art-34992200-9",
    })
    void checkDigitsOfCodesAreLeftOutOfAText(String text, String without) {
        assertThat(Cpv.withoutCheckDigits(text)).isEqualTo(without);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "34992200, 34992200, true",
        "34992200, 34990000, true",
        "34990000, 34992200, true",
        "34992200, 34992300, false",
        "34992200, 45233229, false",
    })
    void codesAreInLineWhenOneIsAboveTheOther(String one, String other, boolean inLine) {
        assertThat(Cpv.areInLine(one, other)).isEqualTo(inLine);
    }
}
