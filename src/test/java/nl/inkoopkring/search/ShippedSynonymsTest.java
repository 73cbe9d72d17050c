package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.inkoopkring.search.dutch.DutchAnalysis;
import nl.inkoopkring.search.dutch.StopWords;
import nl.inkoopkring.search.dutch.Token;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The list of synonyms that comes with the application. */
class ShippedSynonymsTest {

    private static final String ONE_WAY = "=>";

    private final DutchAnalysis analysis = DutchAnalysis.standard();

    /** That one word finds another. */
    private record Finding(List<Set<String>> asked, List<Set<String>> found) {}

    /**
     * Whoever reads or switches off a group has the whole of it. A word may stand in several groups, since it may mean several things; two words that find each other
     * may not, nor may a group lie within another.
     */
    @Test
    void saysOnceThatOneWordFindsAnother() {
        var saidBy = new HashMap<Finding, String>();
        var twice = new ArrayList<String>();
        for (var group : groups()) {
            findings(group)
                    .distinct()
                    .forEach(finding -> {
                        var earlier = saidBy.putIfAbsent(finding, group);
                        if (earlier != null) {
                            twice.add("“" + earlier + "” and “" + group + "”");
                        }
                    });
        }
        assertThat(twice.stream().distinct()).isEmpty();
    }

    private static List<String> groups() {
        return new SearchLanguage(new ClassPathResource("register/synonyms_nl.txt"))
                .shipped().stream()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private Stream<Finding> findings(String group) {
        var sides = group.split(ONE_WAY);
        var asked = words(sides[0]);
        var found = words(sides[sides.length - 1]);
        return asked.stream()
                .flatMap(one ->
                        found.stream()
                                .filter(other -> !one.equals(other))
                                .map(other -> new Finding(one, other)));
    }

    private List<List<Set<String>>> words(String side) {
        return Stream.of(side.split(",")).map(this::lemmas).toList();
    }

    /** As they are compared in a query: without stop words unless it consists of them. */
    private List<Set<String>> lemmas(String words) {
        var tokens = analysis.analyse(words, StopWords.DROP);
        return (tokens.isEmpty() ? analysis.analyse(words) : tokens)
                .stream().map(Token::lemmas).toList();
    }
}
