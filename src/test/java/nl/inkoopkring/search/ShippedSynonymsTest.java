package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.inkoopkring.search.dutch.DutchAnalysis;
import nl.inkoopkring.search.dutch.StopWords;
import nl.inkoopkring.search.dutch.Synonyms;
import nl.inkoopkring.search.dutch.Token;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The lists of synonyms and of related words that come with the application. */
class ShippedSynonymsTest {

    private static final String ONE_WAY = ">";
    private static final String RELATED = "~";

    private final DutchAnalysis analysis = DutchAnalysis.standard();

    /** That one word finds another. */
    private record Finding(List<Set<String>> asked, List<Set<String>> found) {}

    @Test
    void everyLineCanBeReadAndSwitchedOff() {
        assertThat(Synonyms.read(lines(), analysis).problems()).isEmpty();
        assertThat(lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(NewWordRule.LONGEST));
    }

    /** A letter or half a word would be found anywhere in a text. */
    @Test
    void nothingFindsLettersOrHalfWords() {
        assertThat(lines())
                .filteredOn(line -> line.contains(RELATED))
                .allSatisfy(line -> {
                    var sides = Synonyms.SIGN.split(line);
                    var found = line.contains(ONE_WAY) ? sides[1] : line.replace(RELATED, ",");
                    assertThat(entries(found).map(String::strip))
                            .noneMatch(entry -> entry.endsWith("-"))
                            .noneMatch(entry ->
                                    analysis.analyse(entry).stream()
                                            .anyMatch(token -> token.word().length() == 1));
                });
    }

    /** A word that every text has would find them all. */
    @Test
    void nothingIsRelatedToStopWords() {
        assertThat(lines())
                .filteredOn(line -> line.contains(RELATED))
                .allSatisfy(line ->
                        assertThat(
                                        Synonyms.SIGN
                                                .splitAsStream(line)
                                                .flatMap(ShippedSynonymsTest::entries))
                                .noneMatch(entry ->
                                        analysis.analyse(entry, StopWords.DROP).isEmpty()));
    }

    /** Stop words are not looked for: <i>niet roken</i> would say what it says of <i>roken</i>. */
    @Test
    void noExpressionIsOneWordWithoutItsStopWords() {
        assertThat(
                        lines().stream()
                                .flatMap(Synonyms.SIGN::splitAsStream)
                                .flatMap(ShippedSynonymsTest::entries)
                                .map(String::strip)
                                .filter(entry -> entry.contains(" "))
                                .filter(entry ->
                                        analysis.analyse(entry, StopWords.DROP).size() == 1))
                .isEmpty();
    }

    /**
     * Whoever reads or switches off a group has the whole of it. A word may stand in several groups, since it may mean several things; two words that find each other
     * may not, nor may a group lie within another.
     */
    @Test
    void saysOnceThatTwoWordsMeanTheSame() {
        var saidBy = new HashMap<Finding, String>();
        var twice = new ArrayList<String>();
        for (var group : lines()) {
            if (!group.contains(RELATED)) {
                findings(group)
                        .distinct()
                        .forEach(finding -> {
                            var earlier = saidBy.putIfAbsent(finding, group);
                            if (earlier != null) {
                                twice.add("“" + earlier + "” and “" + group + "”");
                            }
                        });
            }
        }
        assertThat(twice.stream().distinct()).isEmpty();
    }

    /** What is the same is found by that already, and a line that adds nothing to the others is one to read in vain. */
    @Test
    void aLineOfRelatedWordsSaysSomethingNew() {
        var said = new HashSet<Finding>();
        lines().stream()
                .filter(line -> !line.contains(RELATED))
                .flatMap(this::findings)
                .forEach(said::add);
        var vain = new ArrayList<String>();
        for (var line : lines()) {
            if (line.contains(RELATED)
                    && findings(line).map(said::add).toList().stream().noneMatch(added -> added)) {
                vain.add(line);
            }
        }
        assertThat(vain).isEmpty();
    }

    private static List<String> lines() {
        return new SearchLanguage(
                        new ClassPathResource("register/synonyms_nl.txt"),
                        new ClassPathResource("register/related_nl.txt"))
                .shipped().stream()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private Stream<Finding> findings(String line) {
        var sides = Synonyms.SIGN.split(line);
        var left = words(sides[0]);
        var right = words(sides[sides.length - 1]);
        var there = findings(left, right);
        return line.contains(ONE_WAY) ? there : Stream.concat(there, findings(right, left));
    }

    private static Stream<Finding> findings(
            List<List<Set<String>>> asked, List<List<Set<String>>> found) {
        return asked.stream()
                .flatMap(one ->
                        found.stream()
                                .filter(other -> !one.equals(other))
                                .map(other -> new Finding(one, other)));
    }

    private List<List<Set<String>>> words(String side) {
        return entries(side).map(this::lemmas).toList();
    }

    private static Stream<String> entries(String side) {
        return Stream.of(side.split(","));
    }

    /** As they are compared in a query: without stop words unless it consists of them. */
    private List<Set<String>> lemmas(String words) {
        var tokens = analysis.analyse(words, StopWords.DROP);
        return (tokens.isEmpty() ? analysis.analyse(words) : tokens)
                .stream().map(Token::lemmas).toList();
    }
}
