package nl.inkoopkring.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Fenna de Wit, FW",
                "Joris van den Berg, JB",
                "Ömer Yıldız, ÖY",
                "Madonna, M",
                "Jan van 't Hof, JH",
                "\"\", \"\""
            })
    void initialsAreOfFirstAndLastNamePastParticles(String name, String initials) {
        assertThat(Face.initials(name)).isEqualTo(initials);
    }
}
