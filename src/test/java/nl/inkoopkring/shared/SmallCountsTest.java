package nl.inkoopkring.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promise 19. */
class SmallCountsTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 1", "4, 1", "5, 5", "6, 6", "1200, 1200"})
    void oneToFourAreNotToldApart(long count, long shown) {
        assertThat(SmallCounts.folded(count)).isEqualTo(shown);
    }
}
