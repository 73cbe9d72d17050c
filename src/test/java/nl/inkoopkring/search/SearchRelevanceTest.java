package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * How well Dutch queries find, on the {@linkplain JudgedSet judged set} among 15,000 other documents, beside what Lucene does with an analyzer as it comes. Prints the
 * table that {@code docs/search.md} shows.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchRelevanceTest {

    private static final double LEAST = 0.85;
    private static final double TIMES_DUTCH_ANALYZER = 1.6;

    /** A category may fall by this much under {@code baseline.tsv}, which is only changed with a decision. */
    private static final double TOLERANCE = 0.02;

    private final List<JudgedSet.Query> queries = JudgedSet.queries();
    private final List<JudgedSet.Document> documents = new ArrayList<>(JudgedSet.documents());
    private Relevance ours = new Relevance(List.of(), (query, limit) -> List.of());
    private Relevance standard = ours;
    private Relevance dutch = ours;

    @BeforeAll
    void search() throws IOException {
        documents.addAll(JudgedSet.noise());
        try (var index = open(documents)) {
            ours = new Relevance(queries, index::search);
        }
        try (var index = new PlainIndex(new StandardAnalyzer(), documents)) {
            standard = new Relevance(queries, index::search);
        }
        try (var index = new PlainIndex(new DutchAnalyzer(), documents)) {
            dutch = new Relevance(queries, index::search);
        }
    }

    /** The backend that is judged. */
    JudgedIndex open(List<JudgedSet.Document> indexed) {
        return JudgedIndex.inMemory(indexed);
    }

    @AfterAll
    void print() {
        System.out.printf(
                "%-14s %8s %8s %8s %8s %8s%n",
                "nDCG@10", "queries", "ours", "Dutch", "Standard", "recall");
        queries.stream()
                .map(JudgedSet.Query::category)
                .distinct()
                .forEach(category -> print(category, query -> query.category().equals(category)));
        for (var half : List.of("tuned", "held", "blind")) {
            print(half, query -> query.half().equals(half));
        }
    }

    private void print(String name, Predicate<JudgedSet.Query> which) {
        System.out.printf(
                "%-14s %8d %8.3f %8.3f %8.3f %8.3f%n",
                name,
                queries.stream().filter(which).count(),
                ours.ndcg(which),
                dutch.ndcg(which),
                standard.ndcg(which),
                ours.recall(which));
    }

    @Test
    void theSetIsLargeEnoughAndEveryJudgementNamesADocument() {
        var keys = documents.stream().map(JudgedSet.Document::key).collect(Collectors.toSet());
        assertThat(JudgedSet.documents()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(queries).hasSizeGreaterThanOrEqualTo(150);
        assertThat(keys).hasSize(documents.size()).hasSizeGreaterThanOrEqualTo(15_000);
        assertThat(queries)
                .allSatisfy(query -> {
                    assertThat(keys).containsAll(query.grades().keySet());
                    assertThat(query.grades().values()).isSubsetOf(1, 2, 3);
                });
    }

    @Test
    void findsWhatIsSoughtAmongMuchElse() {
        var softly = new SoftAssertions();
        for (var half : List.of("tuned", "held")) {
            softly.assertThat(ours.ndcg(half)).as(half).isGreaterThanOrEqualTo(LEAST);
        }
        for (var half : List.of("tuned", "held", "blind")) {
            softly.assertThat(ours.ndcg(half))
                    .as("%s, beside DutchAnalyzer", half)
                    .isGreaterThanOrEqualTo(TIMES_DUTCH_ANALYZER * dutch.ndcg(half));
        }
        softly.assertAll();
    }

    @Test
    void noCategoryFallsBehind() {
        var now = ours.byCategory();
        var softly = new SoftAssertions();
        baseline()
                .forEach((category, before) ->
                        softly.assertThat(now.get(category))
                                .as(category)
                                .isGreaterThanOrEqualTo(before - TOLERANCE));
        softly.assertThat(baseline().keySet()).isEqualTo(now.keySet());
        softly.assertAll();
    }

    private static Map<String, Double> baseline() {
        var baseline = new HashMap<String, Double>();
        JudgedSet.lines("baseline.tsv")
                .map(line -> line.split("\t"))
                .forEach(cells -> baseline.put(cells[0], Double.valueOf(cells[1])));
        return baseline;
    }
}
