package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTextTest {

    private final PersonalText personal = new PersonalText();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jan@zaanstad.example",
                "@zaanstad",
                "06-12345678",
                "06 12 34 56 78",
                "+31 20 123 45 67",
                "(020) 123 45 67",
                "123456782",
                "nl91 abna 0417 1643 00",
                "1501 ab 12",
                "geboren 12-03-1975",
                "mevrouw de wit",
                "dhr. bakker",
                "verkeersborden pieter bakker",
                "fatima el idrissi"
            })
    void whatIsAboutAPersonIsRecognised(String query) {
        assertThat(personal.looksPersonal(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verkeersborden",
                "45233229-1",
                "45233229",
                "aanbestedingswet 2012",
                "nen 1594 2019",
                "bestek 2023-2027",
                "max havelaar koffie",
                "afvalbakken van gerecycled plastic",
                "iso 14001",
                "1000 stoelen 2024",
                "jan",
                "hergebruik van kunststof bij de gemeente"
            })
    void whatIsOfTheTradeIsNot(String query) {
        assertThat(personal.looksPersonal(query)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("nl.inkoopkring.search.HostileQueryTest#queries")
    void nothingThatIsTypedMakesItFail(String typed) {
        SearchLog.normalised(typed)
                .ifPresent(query -> {
                    assertThat(query).isNotBlank().hasSizeLessThanOrEqualTo(100);
                    assertThat(query.chars()).noneMatch(Character::isISOControl);
                    personal.looksPersonal(query);
                });
    }

    @Test
    void aQueryIsWrittenInOneWay() {
        assertThat(SearchLog.normalised("  Hoe koop  ik\tStoelen? "))
                .contains("hoe koop ik stoelen");
        assertThat(SearchLog.normalised(" ?! ")).isEmpty();
        assertThat(SearchLog.normalised("a".repeat(101))).isEmpty();
    }
}
