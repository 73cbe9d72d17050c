package nl.inkoopkring.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.DutchAnalysis;
import nl.inkoopkring.search.dutch.DutchQuery;
import nl.inkoopkring.search.dutch.Highlighter;
import nl.inkoopkring.search.dutch.QueryTerms;
import nl.inkoopkring.search.dutch.Synonyms;
import nl.inkoopkring.search.dutch.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The language as it is now: the analysis, the synonyms, and the words that occur. Members are corrected with the words of what the network shares, partners only
 * with those of what is shared with them: a correction would tell that a word exists.
 */
@Component
class SearchLanguage {

    private static final Logger LOG = LoggerFactory.getLogger(SearchLanguage.class);

    private final DutchAnalysis analysis = DutchAnalysis.standard();
    private final Highlighter highlighter = new Highlighter(analysis);
    private final Synonyms synonyms;
    private volatile DutchQuery memberQuery;
    private volatile DutchQuery partnerQuery;
    private volatile Frequencies memberWords = Frequencies.of(Map.of());
    private volatile Frequencies partnerWords = Frequencies.of(Map.of());
    private final DutchQuery literalQuery;
    private final DutchQuery plainQuery =
            new DutchQuery(analysis, Synonyms.none(), Vocabulary.empty());

    SearchLanguage(@Value("classpath:register/synonyms_nl.txt") Resource lines) {
        synonyms = Synonyms.read(read(lines), analysis);
        synonyms.problems()
                .forEach(problem ->
                        LOG.warn(
                                "synonyms_nl.txt:{}: {}: {}",
                                problem.line(),
                                problem.reason(),
                                problem.text()));
        literalQuery = new DutchQuery(analysis, synonyms, Vocabulary.empty());
        memberQuery = literalQuery;
        partnerQuery = literalQuery;
    }

    /**
     * The terms of a query.
     *
     * @param literal whether to leave the words as they were typed
     * @param viewer who asks, for corrections to words they may know of
     */
    QueryTerms terms(String text, boolean literal, Viewer viewer) {
        if (literal) {
            return literalQuery.terms(text);
        }
        var query = viewer.tokens().contains(Access.NETWORK) ? memberQuery : partnerQuery;
        return query.terms(text);
    }

    /** The terms of words that are meant as they stand: no correction, and no synonyms. */
    QueryTerms literally(String text) {
        return plainQuery.terms(text);
    }

    DutchAnalysis analysis() {
        return analysis;
    }

    Highlighter highlighter() {
        return highlighter;
    }

    /**
     * Takes over what occurs now: words as written, with the number of items that have them.
     *
     * @param members in what the whole network may see
     * @param partners in what partners may see
     */
    void learn(Map<String, Integer> members, Map<String, Integer> partners) {
        memberQuery = query(members);
        partnerQuery = query(partners);
        memberWords = Frequencies.of(members);
        partnerWords = Frequencies.of(partners);
    }

    /** In how many of the items that the viewer's like may see a word stands, as it was written; as of some minutes ago. */
    int frequency(String word, Viewer viewer) {
        return words(viewer).items().getOrDefault(word, 0);
    }

    /** In how many items the commonest word stands. */
    int highestFrequency(Viewer viewer) {
        return words(viewer).highest();
    }

    private Frequencies words(Viewer viewer) {
        return viewer.tokens().contains(Access.NETWORK) ? memberWords : partnerWords;
    }

    private record Frequencies(Map<String, Integer> items, int highest) {
        static Frequencies of(Map<String, Integer> words) {
            return new Frequencies(
                    Map.copyOf(words),
                    words.values().stream().mapToInt(Integer::intValue).max().orElse(0));
        }
    }

    private DutchQuery query(Map<String, Integer> words) {
        return new DutchQuery(analysis, synonyms, Vocabulary.of(words, analysis));
    }

    private static List<String> read(Resource lines) {
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(lines.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.readAllLines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
