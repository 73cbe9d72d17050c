package nl.inkoopkring.search.dutch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is typed or imported, analysis, query and highlighting give something sound, and no more than what is in proportion to the text: work is bounded by
 * counting what comes out, since a clock on a busy machine says little.
 */
class AnyTextTest {

    private static final int TEXTS = 10_000;

    /** A compound of the longest word there is gives at most so many times its own characters, as parts and groups of parts. */
    private static final int MOST_CHARACTERS_FOR_ONE = 40;

    private static final int MOST_CLAUSES = 2_000;

    private static final List<String> PIECES =
            List.of(
                    "verkeers",
                    "borden",
                    "Kantoor",
                    "MEN",
                    "wie heeft",
                    "één",
                    "in te",
                    " op.",
                    "sje",
                    "34992200-9",
                    "bpkv",
                    "https://x.nl/a?b=c",
                    "العربية",
                    "中文字",
                    "עברית",
                    "Ελληνικά",
                    "🙂",
                    "👩‍👩‍👧",
                    "\uD83D",
                    "\uDE42",
                    "\u202E",
                    "\u0000",
                    "\u0301",
                    "\u00AD",
                    "-",
                    "'",
                    "’",
                    ".",
                    ",",
                    "\n",
                    "\t",
                    " ",
                    "ß",
                    "Ĳ",
                    "ﬁ",
                    "İ");

    private final DutchAnalysis analysis = DutchAnalysis.standard();
    private final DutchQuery queries =
            new DutchQuery(
                    analysis,
                    Synonyms.read(
                            List.of(
                                    "bord, paneel, verkeersbord",
                                    "bpkv, beste prijs-kwaliteitverhouding",
                                    "kantoor => werkplek, bureau"),
                            analysis),
                    Vocabulary.of(Map.of("verkeersborden", 3, "kantoor", 2), analysis));

    @Test
    void randomTextsAreReadWithoutFailure() {
        var random = new Random(20_260_101L);
        for (int i = 0; i < TEXTS; i++) {
            isSound(randomText(random));
        }
    }

    @Test
    void whatIsLookedForInATextIsWhatTheWholeAnalysisHasOfIt() {
        var random = new Random(20_260_102L);
        for (int i = 0; i < TEXTS / 10; i++) {
            String text = randomText(random) + " Wij kopen kantoor-borden en verkeersbordpalen in.";
            List<Token> all = analysis.analyse(text);
            Token one = all.get(random.nextInt(all.size()));
            Token other = all.get(random.nextInt(all.size()));
            for (Set<String> lemmas : lemmas(one)) {
                var asked = new HashSet<>(lemmas);
                asked.addAll(other.lemmas());
                // The particle means the verb too, but only where it is looked for.
                assertThat(analysis.having(asked).apply(text))
                        .filteredOn(token -> !token.word().equals("in"))
                        .isEqualTo(
                                all.stream()
                                        .filter(token -> !token.word().equals("in"))
                                        .filter(token -> has(token, asked))
                                        .toList());
            }
        }
    }

    private static List<Set<String>> lemmas(Token token) {
        return Stream.concat(
                        Stream.of(token.lemmas()),
                        Stream.of(token.parts(), token.groups())
                                .flatMap(List::stream)
                                .map(Part::lemmas))
                .toList();
    }

    private static boolean has(Token token, Set<String> lemmas) {
        return lemmas(token).stream().anyMatch(some -> !Collections.disjoint(some, lemmas));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "verkeersborden",
                "é",
                "e\u0301",
                "1",
                "a-",
                "in.",
                "op te zetten ",
                "🙂",
                "\uD800",
                "ab\u0000",
                "ا",
                "中",
                " ",
                "'",
                "kantoor "
            })
    void aMegabyteOfTheSameIsReadWithoutFailure(String unit) {
        isSound(unit.repeat(1_000_000 / unit.length()));
    }

    private void isSound(String text) {
        for (Token token : analysis.analyse(text)) {
            // Not the assertions of AssertJ, which would take longer than the analysis.
            if (!text.startsWith(token.surface(), token.start())
                    || token.end() - token.start() != token.surface().length()
                    || token.lemmas().isEmpty()) {
                fail("unsound: %s", token);
            }
        }
        isInProportion(text, Tokens.lemmas(analysis, text));
        isInProportion(text, Tokens.parts(analysis, text));
        isInProportion(text, analysis.edgeTokens(text));
        QueryTerms terms = queries.terms(text);
        assertThat(terms.clauses()).hasSizeLessThanOrEqualTo(MOST_CLAUSES);
        assertThat(terms.correctedQuery()).isNotNull();
        List<Span> spans = Highlighter.matches(new Finder(terms, analysis).in(text));
        int last = 0;
        for (Span span : spans) {
            if (span.start() < last || span.end() <= span.start()) {
                fail("no span to mark: %s", span);
            }
            last = span.end();
        }
        assertThat(last).isLessThanOrEqualTo(text.length());
        assertThat(Highlighter.passage(text, spans, 200).text()).hasSizeLessThanOrEqualTo(200);
    }

    private static void isInProportion(String text, List<String> tokens) {
        long characters = 0;
        for (String token : tokens) {
            if (token.isEmpty() || token.length() > 2 * WordAnalyser.LONGEST_WORD) {
                fail("of no good length: %s", token);
            }
            characters += token.length();
        }
        assertThat(characters).isLessThanOrEqualTo((long) MOST_CHARACTERS_FOR_ONE * text.length());
    }

    private static String randomText(Random random) {
        var pieces = new ArrayList<String>();
        for (int length = random.nextInt(30); length > 0; length--) {
            pieces.add(
                    switch (random.nextInt(4)) {
                        case 0 -> String.valueOf((char) random.nextInt(0x10000));
                        case 1 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
                        case 2 -> String.valueOf((char) ('a' + random.nextInt(26)));
                        default -> PIECES.get(random.nextInt(PIECES.size()));
                    });
        }
        return String.join(random.nextInt(3) == 0 ? " " : "", pieces);
    }
}
