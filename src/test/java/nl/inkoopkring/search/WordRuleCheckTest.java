package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.inkoopkring.search.dutch.DutchAnalysis;
import nl.inkoopkring.search.dutch.DutchQuery;
import nl.inkoopkring.search.dutch.SpellingExceptions;
import nl.inkoopkring.search.dutch.Synonyms;
import nl.inkoopkring.search.dutch.Vocabulary;
import nl.inkoopkring.shared.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordRuleCheckTest {

    private static final int RANDOM_RULES = 5_000;
    private static final String LETTERS =
            "abdeknorstvz éß=>~,,##\"“  \t\n-'\u202E\u0000🙂\uD83D中0123:de het";

    private final DutchAnalysis analysis = DutchAnalysis.standard();
    private final WordRuleCheck check = new WordRuleCheck(analysis);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMVI,bpkv|emvi, bpkv",
                "  Beste   prijs-kwaliteit ,, BPKV ,|beste prijs-kwaliteit, bpkv",
                "bieder=>inschrijver, gegadigde|bieder => inschrijver, gegadigde",
                "Noodstroom~generator ,aggregaat|noodstroom ~ generator, aggregaat",
                "imker ~>biodiversiteit|imker ~> biodiversiteit",
                "bieder, bieder, koper|bieder, koper",
                "“Stroom”, elektriciteit|\"stroom\", elektriciteit"
            })
    void writesAGroupInOneWay(String typed, String stored) {
        assertThat(check.checked(NewWordRule.synonyms(typed)).words()).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|two",
                "borden|two",
                "borden, borden|two",
                "borden =>|sides",
                "=> borden|sides",
                "borden ~|sides",
                "~> borden|sides",
                "a => b => c|signs",
                "a ~ b => c|signs",
                "a ~> b ~ c|signs",
                "borden, platen # x|hash",
                "de, borden|common",
                "???, borden|common",
                "niet roken, rookverbod|rest",
                "wasserij, was- en strijkservice|rest",
                "bord, borden|same",
                "\"stroom, elektriciteit|quotes",
                "groene \"stroom\", elektriciteit|quotes",
                "een twee drie vier vijf zes zeven acht negen tien, borden|phrase"
            })
    void saysWhatIsWrongWithAGroup(String typed, String reason) {
        assertThatThrownBy(() -> check.checked(NewWordRule.synonyms(typed)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.key()).isEqualTo("search.words.error." + reason));
    }

    @Test
    void aGroupIsNotEndless() {
        assertThatThrownBy(() -> check.checked(NewWordRule.synonyms("bord, ".repeat(1_000))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.key()).isEqualTo("search.words.error.long"));
        var many = new StringBuilder("bord");
        for (char letter = 'a'; letter <= 'z'; letter++) {
            many.append(", x").append(letter).append("q");
        }
        assertThatThrownBy(() -> check.checked(NewWordRule.synonyms(many.toString())))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.key()).isEqualTo("search.words.error.many"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rockpanel|''|",
                "rockpanel|gevelplaat|",
                "twee woorden|''|word",
                "''|''|word",
                "rock-panel|''|word",
                "rock#|''|word",
                "rockpanel|a, b|meaning",
                "rockpanel|a ~ b|meaning",
                "rockpanel|Röckpanel|same",
                "rockpanel|de|common"
            })
    void anExceptionIsAboutOneWord(String word, String meaning, @Nullable String reason) {
        var typed = meaning.isEmpty() ? NewWordRule.right(word) : NewWordRule.means(word, meaning);
        if (reason == null) {
            assertThat(check.checked(typed).words()).isEqualTo("rockpanel");
        } else {
            assertThatThrownBy(() -> check.checked(typed))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.key()).isEqualTo("search.words.error." + reason));
        }
    }

    @ParameterizedTest
    @MethodSource("nl.inkoopkring.search.HostileQueryTest#queries")
    void whatIsHostileIsTakenOrTurnedDown(String typed) {
        takesOrTurnsDown(typed);
        takesOrTurnsDown(typed + ", borden");
        takesOrTurnsDown("borden => " + typed);
        takesOrTurnsDown(typed + " ~ borden");
    }

    @Test
    void whateverIsTakenCanBeReadAndChangesNothingWhenCheckedAgain() {
        var random = new Random(20_261_121);
        int taken = 0;
        for (int i = 0; i < RANDOM_RULES; i++) {
            var typed = new StringBuilder();
            int length = random.nextInt(60);
            for (int letter = 0; letter < length; letter++) {
                typed.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            taken += takesOrTurnsDown(typed.toString());
        }
        // Otherwise this would be a test of turning down alone.
        assertThat(taken).isGreaterThan(RANDOM_RULES / 50);
    }

    /** How many of the four kinds of rule took it. */
    private int takesOrTurnsDown(String typed) {
        int taken = 0;
        for (var rule :
                List.of(
                        NewWordRule.synonyms(typed),
                        NewWordRule.right(typed),
                        NewWordRule.means(typed, "borden"),
                        NewWordRule.means("borden", typed))) {
            try {
                var checked = check.checked(rule);
                assertThat(check.checked(checked)).isEqualTo(checked);
                use(checked);
                taken++;
            } catch (InvalidInputException e) {
                assertThat(e.key()).startsWith("search.words.error.");
            }
        }
        return taken;
    }

    private void use(NewWordRule rule) {
        var lines =
                rule.kind() == WordRuleKind.SYNONYMS ? List.of(rule.words()) : List.<String>of();
        var synonyms = Synonyms.read(lines, analysis);
        assertThat(synonyms.problems()).isEmpty();
        var meanings =
                rule.kind() == WordRuleKind.MEANS
                        ? Map.of(rule.words(), rule.meaning())
                        : Map.<String, String>of();
        var terms =
                new DutchQuery(
                                analysis,
                                synonyms,
                                Vocabulary.empty(),
                                SpellingExceptions.of(List.of(), meanings))
                        .terms(rule.words());
        assertThat(terms.correctedQuery()).isNotNull();
        assertThat(terms.corrections()).hasSize(rule.kind() == WordRuleKind.MEANS ? 1 : 0);
    }
}
