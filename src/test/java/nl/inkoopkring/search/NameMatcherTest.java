package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.inkoopkring.search.dutch.DutchAnalysis;
import nl.inkoopkring.search.dutch.DutchQuery;
import nl.inkoopkring.search.dutch.QueryTerms;
import nl.inkoopkring.search.dutch.Synonyms;
import nl.inkoopkring.search.dutch.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatcherTest {

    private final Names names = new Names();
    private final NameMatcher matcher = new NameMatcher(List.of(names));

    /** Packages and organisations by their names; the value is the name. */
    private static final class Names implements QueryNames {

        private final List<Name> all = new ArrayList<>();
        private long version;

        void add(String text, Field field) {
            all.add(new Name(text, field, text, 1));
            version++;
        }

        @Override
        public Collection<Name> names() {
            return List.copyOf(all);
        }

        @Override
        public long version() {
            return version;
        }
    }

    NameMatcherTest() {
        names.add("Bedrijfskleding", QueryNames.Field.INKOOPPAKKET);
        names.add("Riolering", QueryNames.Field.INKOOPPAKKET);
        names.add("Asfalt en beton", QueryNames.Field.INKOOPPAKKET);
        names.add("Noodstroom", QueryNames.Field.INKOOPPAKKET);
        names.add("Brandweermaterieel", QueryNames.Field.INKOOPPAKKET);
        names.add("Hoeksche Waard", QueryNames.Field.ORGANISATION);
        names.add("Aa en Maas", QueryNames.Field.ORGANISATION);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "all of it, bedrijfskleding, Bedrijfskleding, 1.0",
        "in parts, de bedrijfs kleding, Bedrijfskleding, 1.0",
        "its head, kleding, Bedrijfskleding, 0.5",
        "before a head that says little, de brandweer, Brandweermaterieel, 0.5",
        "inside a word, rioleringsplan, Riolering, 0.5",
        "one of the things it lists, het beton, Asfalt en beton, 0.8",
        "all that it lists, asfalt en beton, Asfalt en beton, 1.0",
        "among other words, wegen van de hoeksche waard, Hoeksche Waard, 1.0",
        "as a synonym, werkkledij, Bedrijfskleding, 0.75",
        "by a word that has to do with it, generator, Noodstroom, 0.2",
        "after correction, bedrijfsklding, Bedrijfskleding, 0.8",
        "inside a corrected word, rioleringsplna, Riolering, 0.8",
    })
    void findsAName(String how, String query, String name, float weight) {
        assertThat(
                        matcher.find(terms(query)).stream()
                                .map(NameMatcher.Found::name)
                                .filter(found -> found.value().equals(name))
                                .map(QueryNames.Name::weight)
                                .max(Float::compare))
                .as(how)
                .hasValue(weight);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a name of which only the first word is there, hoeksche lijn",
        "its head inside another word, sportkledingstuk",
        "what stands before a head that says much, bedrijf",
        "an organisation by half of its name, de maas",
        "nothing, fietsen",
    })
    void findsNoName(String how, String query) {
        assertThat(matcher.find(terms(query))).as(how).isEmpty();
    }

    @Test
    void saysHowTheWordsStandForAName() {
        assertThat(matcher.find(terms("generator riolering kleding")))
                .extracting(found -> List.of(found.name().value(), found.how()))
                .containsExactlyInAnyOrder(
                        List.of("Noodstroom", NameMatcher.How.RELATED),
                        List.of("Riolering", NameMatcher.How.NAMED),
                        List.of("Bedrijfskleding", NameMatcher.How.PARTLY));
    }

    @Test
    void saysWhichWordsTheNameStandsFor() {
        assertThat(matcher.find(terms("wegen hoeksche waard riolering")))
                .extracting(found -> List.of(found.name().value(), found.from(), found.to()))
                .containsExactlyInAnyOrder(
                        List.of("Hoeksche Waard", 1, 3), List.of("Riolering", 3, 4));
    }

    @Test
    void followsWhatIsCalledAnew() {
        assertThat(matcher.find(terms("meubilair"))).isEmpty();
        names.add("Meubilair", QueryNames.Field.INKOOPPAKKET);
        assertThat(matcher.find(terms("meubilair"))).hasSize(1);
    }

    private static QueryTerms terms(String query) {
        var analysis = DutchAnalysis.standard();
        var synonyms =
                Synonyms.read(
                        List.of("bedrijfskleding, werkkledij", "noodstroom ~ generator"), analysis);
        var occurring = Map.of("bedrijfskleding", 3, "noodstroom", 1, "rioleringsplan", 1);
        return new DutchQuery(analysis, synonyms, Vocabulary.of(occurring, analysis)).terms(query);
    }
}
