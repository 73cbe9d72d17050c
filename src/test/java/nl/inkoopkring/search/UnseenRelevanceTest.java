package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Seven sets about other products than the {@linkplain SearchRelevanceTest tuned one}, each written in one go by someone who knew neither the code nor its word lists:
 * how it finds what nobody tuned for. Of b and e only the means were ever looked at, of g the misses of its first half. It has two writers,
 * so that a query has grades for the documents of its half only.
 */
class UnseenRelevanceTest {

    private static final double TIMES_DUTCH_ANALYZER = 1.6;

    @ParameterizedTest
    @CsvSource({"a, 0.90", "b, 0.92", "c, 0.90", "d, 0.88", "e, 0.88", "f, 0.88", "g, 0.85"})
    void findsWhatNobodyTunedFor(String set, double least) throws IOException {
        var queries = JudgedSet.queries("unseen-" + set + "-queries.tsv");
        var documents = new ArrayList<>(JudgedSet.documents("unseen-" + set + "-documents.tsv"));
        documents.addAll(JudgedSet.noise());
        Relevance ours;
        try (var index = JudgedIndex.inMemory(documents)) {
            ours = new Relevance(queries, index::search);
        }
        Relevance dutch;
        try (var index = new PlainIndex(new DutchAnalyzer(), documents)) {
            dutch = new Relevance(queries, index::search);
        }

        System.out.printf(
                "unseen %s: nDCG@10 %.3f, recall@10 %.3f; DutchAnalyzer %.3f%n",
                set, ours.ndcg(set), ours.recall(_ -> true), dutch.ndcg(set));
        assertThat(ours.ndcg(set))
                .isGreaterThanOrEqualTo(least)
                .isGreaterThanOrEqualTo(TIMES_DUTCH_ANALYZER * dutch.ndcg(set));
    }
}
