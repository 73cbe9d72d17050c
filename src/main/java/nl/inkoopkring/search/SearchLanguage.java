package nl.inkoopkring.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.DutchAnalysis;
import nl.inkoopkring.search.dutch.DutchQuery;
import nl.inkoopkring.search.dutch.Highlighter;
import nl.inkoopkring.search.dutch.QueryTerms;
import nl.inkoopkring.search.dutch.SpellingExceptions;
import nl.inkoopkring.search.dutch.Synonyms;
import nl.inkoopkring.search.dutch.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The language as it is now: the analysis, the synonyms and exceptions, and the words that occur. Members are corrected with the words of what the network shares,
 * partners only with those of what is shared with them: a correction would tell that a word exists. The rules of the director are the same for all.
 */
@Component
class SearchLanguage {

    private static final Logger LOG = LoggerFactory.getLogger(SearchLanguage.class);

    private final DutchAnalysis analysis = DutchAnalysis.standard();
    private final Highlighter highlighter = new Highlighter(analysis);
    private final List<String> shipped;
    private volatile Known known =
            new Known(List.of(), new ByCircle<>(Vocabulary.empty(), Vocabulary.empty()));
    private volatile Queries queries;

    /** What the queries are made from. */
    private record Known(Collection<NewWordRule> rules, ByCircle<Vocabulary> vocabulary) {}

    /**
     * @param literal without corrections
     */
    private record Queries(ByCircle<DutchQuery> corrected, DutchQuery literal) {

        QueryTerms terms(String text, boolean literally, Viewer viewer) {
            return (literally ? literal : corrected.of(viewer)).terms(text);
        }
    }

    private final DutchQuery plainQuery =
            new DutchQuery(analysis, Synonyms.none(), Vocabulary.empty());

    SearchLanguage(@Value("classpath:register/synonyms_nl.txt") Resource lines) {
        shipped = read(lines);
        Synonyms.read(shipped, analysis)
                .problems()
                .forEach(problem ->
                        LOG.warn(
                                "synonyms_nl.txt:{}: {}: {}",
                                problem.line(),
                                problem.reason(),
                                problem.text()));
        queries = queries(known);
    }

    /**
     * The terms of a query.
     *
     * @param literal whether to leave the words as they were typed
     * @param viewer who asks, for corrections to words they may know of
     */
    QueryTerms terms(String text, boolean literal, Viewer viewer) {
        return queries.terms(text, literal, viewer);
    }

    /** A word that is still being typed, with a slip in it mended when no word that the viewer may know of begins so. */
    String mended(String beginning, Viewer viewer) {
        return known.vocabulary().of(viewer).beginning(beginning).orElse(beginning);
    }

    /** The terms of a query if this rule counted as well. */
    QueryTerms termsWith(NewWordRule rule, String text, Viewer viewer) {
        var now = known;
        var rules = new ArrayList<>(now.rules());
        rules.add(rule);
        return queries(new Known(rules, now.vocabulary())).terms(text, false, viewer);
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

    /** The lines of the synonyms that come with the application, with their comments. */
    List<String> shipped() {
        return shipped;
    }

    /** Takes over what occurs now: words as written, with the number of items that have them. */
    synchronized void learn(ByCircle<Map<String, Integer>> words) {
        take(new Known(known.rules(), words.map(counts -> Vocabulary.of(counts, analysis))));
    }

    /** Takes over the rules of the director: all there are, and no others. */
    synchronized void follow(Collection<NewWordRule> rules) {
        take(new Known(List.copyOf(rules), known.vocabulary()));
    }

    private void take(Known now) {
        queries = queries(now);
        known = now;
    }

    private Queries queries(Known from) {
        var lines = new ArrayList<String>();
        var off = new HashSet<String>();
        var right = new HashSet<String>();
        var meanings = new HashMap<String, String>();
        for (var rule : from.rules()) {
            switch (rule.kind()) {
                case SYNONYMS -> lines.add(rule.words());
                case SHIPPED_OFF -> off.add(rule.words());
                case RIGHT -> right.add(rule.words());
                case MEANS -> meanings.put(rule.words(), rule.meaning());
            }
        }
        shipped.stream().filter(line -> !off.contains(line.strip())).forEach(lines::add);
        var synonyms = Synonyms.read(lines, analysis);
        var exceptions = SpellingExceptions.of(right, meanings);
        return new Queries(
                from.vocabulary()
                        .map(words -> new DutchQuery(analysis, synonyms, words, exceptions)),
                new DutchQuery(analysis, synonyms, Vocabulary.empty()));
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
