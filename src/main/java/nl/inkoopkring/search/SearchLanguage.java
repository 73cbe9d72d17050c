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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.DutchAnalysis;
import nl.inkoopkring.search.dutch.DutchQuery;
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
    private final List<String> shipped;
    private volatile Shipped counted;
    private volatile Queries queries;

    /**
     * What the application says.
     *
     * @param off lines that were switched off here
     */
    private record Shipped(Set<String> off, Synonyms synonyms) {}

    /** What is said of the language: the lines of the application and the rules of the director. */
    private record Rules(Synonyms synonyms, SpellingExceptions exceptions) {}

    /**
     * @param vocabulary the words that occur
     * @param literal without corrections
     */
    private record Queries(
            Rules rules,
            Collection<NewWordRule> own,
            ByCircle<Vocabulary> vocabulary,
            ByCircle<DutchQuery> corrected,
            DutchQuery literal) {

        QueryTerms terms(String text, boolean literally, Viewer viewer) {
            return termsOf(text, literally ? literal : corrected.of(viewer));
        }
    }

    private final DutchQuery plainQuery =
            new DutchQuery(analysis, Synonyms.none(), Vocabulary.empty());

    SearchLanguage(
            @Value("classpath:register/synonyms_nl.txt") Resource synonyms,
            @Value("classpath:register/related_nl.txt") Resource related) {
        shipped =
                Stream.of(synonyms, related)
                        .map(SearchLanguage::read)
                        .flatMap(List::stream)
                        .toList();
        counted = new Shipped(Set.of(), Synonyms.read(shipped, analysis));
        counted.synonyms()
                .problems()
                .forEach(problem -> LOG.warn("{}: {}", problem.reason(), problem.text()));
        queries =
                queries(
                        rules(List.of()),
                        List.of(),
                        new ByCircle<>(Vocabulary.empty(), Vocabulary.empty()));
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
        return queries.vocabulary().of(viewer).beginning(beginning).orElse(beginning);
    }

    /** The terms of a query if this rule counted as well. */
    QueryTerms termsWith(NewWordRule rule, String text, Viewer viewer) {
        var now = queries;
        var own = new ArrayList<>(now.own());
        own.add(rule);
        return termsOf(text, query(rules(own), now.vocabulary().of(viewer)));
    }

    private static QueryTerms termsOf(String text, DutchQuery query) {
        return query.terms(Cpv.withoutCheckDigits(text));
    }

    /** The terms of words that are meant as they stand: no correction, and no synonyms. */
    QueryTerms literally(String text) {
        return plainQuery.terms(text);
    }

    DutchAnalysis analysis() {
        return analysis;
    }

    /** The lines of synonyms and related words that come with the application, with their comments. */
    List<String> shipped() {
        return shipped;
    }

    /** Takes over what occurs now: words as written, with the number of items that have them. */
    synchronized void learn(ByCircle<Map<String, Integer>> words) {
        queries =
                queries(
                        queries.rules(),
                        queries.own(),
                        words.map(counts -> Vocabulary.of(counts, analysis)));
    }

    /** Takes over the rules of the director: all there are, and no others. */
    synchronized void follow(Collection<NewWordRule> own) {
        counted = without(own);
        queries = queries(rules(own), List.copyOf(own), queries.vocabulary());
    }

    private Queries queries(
            Rules rules, Collection<NewWordRule> own, ByCircle<Vocabulary> vocabulary) {
        return new Queries(
                rules,
                own,
                vocabulary,
                vocabulary.map(words -> query(rules, words)),
                new DutchQuery(analysis, rules.synonyms(), Vocabulary.empty()));
    }

    private DutchQuery query(Rules rules, Vocabulary words) {
        return new DutchQuery(analysis, rules.synonyms(), words, rules.exceptions());
    }

    private Rules rules(Collection<NewWordRule> own) {
        var lines = new ArrayList<String>();
        var right = new HashSet<String>();
        var meanings = new HashMap<String, String>();
        for (var rule : own) {
            switch (rule.kind()) {
                case SYNONYMS -> lines.add(rule.words());
                case SHIPPED_OFF -> {}
                case RIGHT -> right.add(rule.words());
                case MEANS -> meanings.put(rule.words(), rule.meaning());
            }
        }
        return new Rules(
                without(own).synonyms().and(Synonyms.read(lines, analysis)),
                SpellingExceptions.of(right, meanings));
    }

    /** The lines of the application but for those that are switched off; they are many, and seldom others than now. */
    private Shipped without(Collection<NewWordRule> own) {
        var off =
                own.stream()
                        .filter(rule -> rule.kind() == WordRuleKind.SHIPPED_OFF)
                        .map(NewWordRule::words)
                        .collect(Collectors.toSet());
        var now = counted;
        return now.off().equals(off)
                ? now
                : new Shipped(
                        off,
                        Synonyms.read(
                                shipped.stream()
                                        .filter(line -> !off.contains(line.strip()))
                                        .toList(),
                                analysis));
    }

    private static List<String> read(Resource file) {
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.readAllLines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
