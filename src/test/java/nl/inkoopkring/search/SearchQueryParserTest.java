package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.inkoopkring.search.ParsedQuery.TypedFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryParserTest {

    private final SearchQueryParser parser =
            new SearchQueryParser(
                    new FacetValues(
                            List.of(
                                    new Labels(
                                            SearchFacet.INKOOPPAKKET,
                                            Map.of(
                                                    "p1", "Verkeersborden en bewegwijzering",
                                                    "p2", "Bedrijfskleding",
                                                    "p3", "Meubilair en kantoorinrichting")),
                                    new Labels(
                                            SearchFacet.ORGANISATION,
                                            Map.of("o1", "Zaanstad", "o2", "Hoeksche Waard")),
                                    new Labels(
                                            SearchFacet.KIND,
                                            Map.of(
                                                    "aanbesteding",
                                                    "Aanbesteding",
                                                    "handreiking",
                                                    "Handreiking"))),
                            List.of(new OtherNames())));

    private record Labels(SearchFacet facet, Map<String, String> names) implements FacetLabels {
        @Override
        public Collection<String> values() {
            return names.keySet();
        }

        @Override
        public Optional<String> label(String value, Locale locale) {
            return Optional.ofNullable(names.get(value));
        }
    }

    private static final class OtherNames implements QueryNames {
        @Override
        public Collection<Name> names() {
            return List.of(new Name("bebording", Field.INKOOPPAKKET, "p1", 1));
        }

        @Override
        public long version() {
            return 1;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "circulaire verkeersborden",
                "wie heeft ervaring met e-mail en midden- en kleinbedrijf?",
                "borden - en palen",
                "NEN 3381:2020",
                "http://example.org/a:b",
                "prijs-kwaliteitverhouding",
                "45233229-1"
            })
    void leavesWhatHasNoSignAlone(String query) {
        var parsed = parser.parse(query);
        assertThat(parsed.words()).isEqualTo(query);
        assertThat(parsed.phrases()).isEmpty();
        assertThat(parsed.excluded()).isEmpty();
        assertThat(parsed.filters()).isEmpty();
        assertThat(parsed.unknown()).isEmpty();
    }

    @Test
    void readsPhrasesAndWhatMustNotBeThere() {
        var parsed =
                parser.parse(
                        "gemeente \"circulaire verkeersborden\" -verlichting “oude palen” -\"tweede kans\"");
        assertThat(parsed.words()).isEqualTo("gemeente");
        assertThat(parsed.phrases()).containsExactly("circulaire verkeersborden", "oude palen");
        assertThat(parsed.excluded()).containsExactly("verlichting", "tweede kans");
        assertThat(parsed.plain()).isEqualTo("gemeente circulaire verkeersborden oude palen");
    }

    @Test
    void aQuoteThatIsNotClosedIsNoSign() {
        assertThat(parser.parse("\"oude borden").words()).isEqualTo("oude borden");
        assertThat(parser.parse("-\"oude borden").excluded()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pakket:bedrijfskleding, INKOOPPAKKET, p2",
        "Pakket:Kleding, INKOOPPAKKET, p2",
        "pakket: verkeersborden, INKOOPPAKKET, p1",
        "pakket:verkersborden, INKOOPPAKKET, p1",
        "pakket:bebording, INKOOPPAKKET, p1",
        "inkooppakket:\"Meubilair en kantoorinrichting\", INKOOPPAKKET, p3",
        "pakket:verkeersborden en bewegwijzering, INKOOPPAKKET, p1",
        "organisatie:zaanstad, ORGANISATION, o1",
        "gemeente:Zaandstad, ORGANISATION, o1",
        "organisatie:Hoeksche Waard, ORGANISATION, o2",
        "soort:aanbestedingen, KIND, aanbesteding",
        "type:handreiking, KIND, handreiking",
        "jaar:2023, YEAR, 2023"
    })
    void findsAFilterByWhatItsValueIsCalled(String query, SearchFacet facet, String value) {
        var parsed = parser.parse(query);
        assertThat(parsed.values()).isEqualTo(Map.of(facet, Set.of(value)));
        assertThat(parsed.words()).isEmpty();
        assertThat(parsed.unknown()).isEmpty();
    }

    @Test
    void takesNoMoreWordsThanTheNameHas() {
        var parsed = parser.parse("oude organisatie:Hoeksche Waard borden soort:handreiking");
        assertThat(parsed.words()).isEqualTo("oude borden");
        assertThat(parsed.values())
                .isEqualTo(
                        Map.of(
                                SearchFacet.ORGANISATION,
                                Set.of("o2"),
                                SearchFacet.KIND,
                                Set.of("handreiking")));
        assertThat(parsed.withoutFilters()).isEqualTo("oude borden");
    }

    @Test
    void readsARangeOfYears() {
        assertThat(parser.parse("jaar:2021-2023").values())
                .isEqualTo(Map.of(SearchFacet.YEAR, Set.of("2021", "2022", "2023")));
        assertThat(parser.parse("jaar:2023-2021").unknown()).hasSize(1);
    }

    @Test
    void valuesOfOneFacetAddUp() {
        assertThat(parser.parse("pakket:kleding pakket:meubilair").values())
                .isEqualTo(Map.of(SearchFacet.INKOOPPAKKET, Set.of("p2", "p3")));
    }

    @Test
    void anUnknownValueIsAWord() {
        var parsed = parser.parse("pakket:raketten naar de maan");
        assertThat(parsed.words()).isEqualTo("raketten naar de maan");
        assertThat(parsed.unknown())
                .extracting(TypedFilter::facet, TypedFilter::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(SearchFacet.INKOOPPAKKET, "raketten"));
        assertThat(parsed.values()).isEmpty();
    }

    @Test
    void aMinusTurnsAFilterRound() {
        var parsed = parser.parse("borden -soort:handreiking");
        assertThat(parsed.words()).isEqualTo("borden");
        assertThat(parsed.values()).isEmpty();
        assertThat(parsed.leftOut()).containsOnlyKeys(SearchFacet.KIND);
        assertThat(parsed.withoutFilters()).isEqualTo("borden -soort:handreiking");
    }

    @Test
    void aValueBehindAMinusThatNothingGoesByIsAWordToLeaveOut() {
        var parsed = parser.parse("borden -soort:blauwbaard");
        assertThat(parsed.words()).isEqualTo("borden");
        assertThat(parsed.excluded()).containsExactly("blauwbaard");
        assertThat(parsed.unknown()).hasSize(1);
    }

    @Test
    void aCpvCodeNeedsNoFilter() {
        assertThat(parser.parse("cpv:45233229-1").words()).isEqualTo("45233229-1");
    }

    @Test
    void neverFailsAndLosesNoLetter() {
        var random = new Random(42);
        var pieces =
                List.of(
                        "\"",
                        "“",
                        "”",
                        "„",
                        "«",
                        "»",
                        "-",
                        "−",
                        ":",
                        " ",
                        "\t",
                        "\n",
                        "pakket:",
                        "soort:",
                        "jaar:",
                        "organisatie: ",
                        "2021-2023",
                        "borden",
                        "e-mail",
                        "Hoeksche Waard",
                        "kleding",
                        "😀",
                        "\uD83D",
                        "\uDC00",
                        "\u0000",
                        "é",
                        "عربي",
                        "\u202E",
                        "'",
                        "(",
                        "*",
                        "\\",
                        "45233229");
        for (int i = 0; i < 10_000; i++) {
            var text = new StringBuilder();
            int length = random.nextInt(24);
            for (int j = 0; j < length; j++) {
                text.append(
                        random.nextInt(6) == 0
                                ? String.valueOf((char) random.nextInt(0x10000))
                                : pieces.get(random.nextInt(pieces.size())));
            }
            var query = text.toString();
            var parsed = parser.parse(query);
            var kept = new StringBuilder(parsed.words());
            parsed.phrases().forEach(kept::append);
            parsed.excluded().forEach(kept::append);
            parsed.filters().forEach(filter -> kept.append(query, filter.start(), filter.end()));
            parsed.unknown().forEach(filter -> kept.append(query, filter.start(), filter.end()));
            assertThat(letters(kept)).as(query).containsAll(letters(query));
            parsed.filters()
                    .forEach(filter -> {
                        assertThat(filter.values()).isNotEmpty();
                        assertThat(query.substring(filter.start(), filter.end()))
                                .contains(filter.text());
                    });
            assertThat(parsed.withoutFilters().length()).isLessThanOrEqualTo(query.length() + 16);
        }
    }

    private static Set<Integer> letters(CharSequence text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .boxed()
                .collect(java.util.stream.Collectors.toSet());
    }
}
