package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DescriptionWordsTest {

    private static final Viewer MEMBER = new Viewer(null, null, Set.of(Access.NETWORK));
    private static final Viewer PARTNER = new Viewer(null, null, Set.of(Access.PARTNERS));

    private final WordRarity rarity = new WordRarity();
    private final DescriptionWords words =
            new DescriptionWords(
                    new NameMatcher(List.of(new Zaanstad())), List.of(new JanBos()), rarity);

    /** One organisation, whose name is no word that tells what is bought. */
    private static final class Zaanstad implements QueryNames {
        @Override
        public Collection<Name> names() {
            return List.of(new Name("Zaanstad", Field.ORGANISATION, "1", 1f));
        }

        @Override
        public long version() {
            return 1;
        }
    }

    /** One person, whose surname is a common word. */
    private static final class JanBos implements KnownPersons {
        @Override
        public boolean isNamedIn(String text) {
            return text.contains("Jan Bos");
        }

        @Override
        public List<Place> namesIn(String text) {
            int start = text.indexOf("Jan Bos");
            return start < 0 ? List.of() : List.of(new Place(start, start + "Jan Bos".length()));
        }
    }

    @BeforeEach
    void learn() {
        rarity.learn(
                new ByCircle<>(
                        Map.of(
                                "opdracht",
                                900,
                                "gemeente",
                                1000,
                                "verkeersborden",
                                12,
                                "aluminium",
                                30,
                                "zaanstad",
                                40,
                                "wol",
                                3,
                                "jan",
                                1,
                                "bos",
                                20),
                        Map.of("opdracht", 10, "gemeente", 20)));
    }

    @Test
    void rareWordsTellMostWhereverTheyStand() {
        var filler = "De opdracht van de gemeente. ".repeat(300);

        assertThat(words.telling(filler + "Het gaat om verkeersborden van aluminium.", MEMBER))
                .containsExactly("opdracht", "gemeente", "verkeersborden", "aluminium");
    }

    @Test
    void wordsThatOccurNowhereAndNamesOfOrganisationsTellNothing() {
        assertThat(words.telling("Zaanstad zoekt quiqsturp en verkeersborden", MEMBER))
                .containsExactly("verkeersborden");
    }

    @Test
    void namesOfPeopleTellNothingAndTheirSurnameAloneDoes() {
        assertThat(words.telling("Vraag Jan Bos naar de verkeersborden", MEMBER))
                .containsExactly("verkeersborden");
        assertThat(words.telling("Verkeersborden in het bos, volgens Jan Bos", MEMBER))
                .containsExactly("verkeersborden", "bos");
    }

    @Test
    void inflectionsAndPartsOfCompoundsAreKnown() {
        assertThat(words.telling("een verkeersbord; wollen; aluminiumplaten", MEMBER))
                .contains("verkeersbord", "aluminiumplaten");
    }

    @Test
    void partnersAreToldNothingOfWordsThatOnlyMembersMayRead() {
        assertThat(words.telling("opdracht voor verkeersborden van wol", PARTNER))
                .containsExactly("opdracht");
    }

    @Test
    void ofManyWordsTheMostTellingAreKept() {
        var many = new StringBuilder();
        var known = new java.util.HashMap<String, Integer>();
        for (int i = 0; i < 300; i++) {
            var word = "zwonk" + (char) ('a' + i % 26) + (char) ('a' + i / 26);
            many.append(word).append(' ');
            known.put(word, 1 + i);
        }
        rarity.learn(new ByCircle<>(known, Map.of()));

        var telling = words.telling(many.toString(), MEMBER);

        assertThat(telling).hasSize(24).contains("zwonkaa").doesNotContain("zwonknl");
    }

    @ParameterizedTest
    @MethodSource("nl.inkoopkring.search.HostileQueryTest#queries")
    void takesAnyText(String text) {
        assertThat(words.telling(text, MEMBER)).hasSizeLessThanOrEqualTo(24);
    }
}
