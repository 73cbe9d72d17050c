package nl.inkoopkring.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

/** The language as it is now: the analysis, the synonyms, and the words that occur in what the whole network may see. */
@Component
class SearchLanguage {

    private static final Logger LOG = LoggerFactory.getLogger(SearchLanguage.class);

    private final DutchAnalysis analysis = DutchAnalysis.standard();
    private final Highlighter highlighter = new Highlighter(analysis);
    private final Synonyms synonyms;
    private volatile Vocabulary vocabulary = Vocabulary.empty();
    private volatile DutchQuery query;
    private final DutchQuery literalQuery;

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
        query = literalQuery;
    }

    QueryTerms terms(String text, boolean literal) {
        return (literal ? literalQuery : query).terms(text);
    }

    DutchAnalysis analysis() {
        return analysis;
    }

    Highlighter highlighter() {
        return highlighter;
    }

    /**
     * Takes over what occurs now.
     *
     * @param words as written, with the number of items that have them
     */
    void learn(Map<String, Integer> words) {
        vocabulary = Vocabulary.of(words, analysis);
        query = new DutchQuery(analysis, synonyms, vocabulary);
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
