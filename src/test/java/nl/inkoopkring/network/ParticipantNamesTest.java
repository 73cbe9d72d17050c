package nl.inkoopkring.network;

import static org.assertj.core.api.Assertions.assertThat;

import nl.inkoopkring.search.KnownPersons;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@InkoopkringTest
class ParticipantNamesTest {

    @Autowired private KnownPersons persons;
    @Autowired private Sample sample;

    @BeforeEach
    void everyoneIsThere() {
        assertThat(sample.report().bad()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Contactpersoon Bram Proefman zoekt borden, Bram Proefman",
        "contact: bram.proefman@purmerend.example, bram.proefman",
        "BRAM PROEFMAN, BRAM PROEFMAN",
        "de adviseur is Bram van Proefman, Bram van Proefman"
    })
    void aFullNameIsFoundWhereItStands(String text, String name) {
        assertThat(persons.namesIn(text))
                .extracting(place -> text.substring(place.start(), place.end()))
                .containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Proefman",
                "een model van Bram",
                "bram, proefman",
                "Bram de Toets",
                "😀"
            })
    void aPartOfANameIsNoName(String text) {
        assertThat(persons.namesIn(text)).isEmpty();
    }
}
