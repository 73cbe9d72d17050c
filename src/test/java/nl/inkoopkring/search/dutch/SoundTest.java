package nl.inkoopkring.search.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundTest {

    @ParameterizedTest
    @CsvSource({
        "steiger, stijger",
        "paspoort, pasport",
        "bouwland, bauwlant",
        "vacature, vakature",
        "fietspad, fietspat",
        "zwembad, swembat",
        "thermostaat, termostaat",
        "systeem, sisteem",
        "licht, ligt",
        "cement, sement",
        "taxi, taksi",
        "quotum, kwotum",
        "batterij, baterei",
        "foto, photo",
        "brandladder, brandlader",
        "rubbertegel, rubertegel",
        "commercieel, commerciel"
    })
    void whatPeopleMixUpSoundsTheSame(String one, String other) {
        assertThat(Sound.of(one)).isEqualTo(Sound.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "zandbak, zandzak",
        "zandbak, zandbank",
        "boekenkast, boekenkant",
        "drempel, trempel",
        "blad, plat",
        "rijen, rein",
        "kleien, klein"
    })
    void otherWordsDoNot(String one, String other) {
        assertThat(Sound.of(one)).isNotEqualTo(Sound.of(other));
    }
}
