package nl.inkoopkring.search.dutch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inkoopkring.search.dutch.Clause.Field;
import nl.inkoopkring.search.dutch.Clause.Origin;

/**
 * A wish of a query that a text fulfils, and what stands there for it.
 *
 * @param tokens for each set of the clause those that have one of its forms; never an empty list
 */
public record Finding(Clause clause, List<List<Token>> tokens) {

    /** In characters from the end of one word to the start of the other; about a dozen words. */
    private static final int REACH = 80;

    /** Of a word that a text repeats more often the first say enough, also for what to mark. */
    private static final int MOST_REPEATED = 200;

    /**
     * The wishes that a text fulfils, in the order of the query, those that are scattered last. Words of an expression stand near each other where they can. Another word for
     * what was asked that is scattered has little to do with it (<i>dienst</i> in one paragraph and <i>kleding</i> in another are no <i>dienstkleding</i>), so it counts only
     * where nothing else stands for the same words of the query.
     *
     * @param text any text
     */
    public static List<Finding> in(String text, QueryTerms terms, DutchAnalysis analysis) {
        if (terms.isEmpty()) {
            return List.of();
        }
        var lookup = new Lookup(analysis.having(terms.forms(), text));
        var found = new ArrayList<Finding>();
        var scattered = new ArrayList<Finding>();
        for (Clause clause : terms.clauses()) {
            var tokens =
                    clause.all().stream()
                            .map(forms -> lookup.having(forms, clause.field()))
                            .toList();
            if (tokens.stream().anyMatch(List::isEmpty)) {
                continue;
            }
            var near = tokens.size() == 1 ? tokens : near(tokens);
            boolean together = near.stream().noneMatch(List::isEmpty);
            var into = together || clause.origin() != Origin.SYNONYM ? found : scattered;
            into.add(new Finding(clause, together ? near : tokens));
        }
        var explained = new HashSet<Integer>();
        found.forEach(finding -> explained.addAll(finding.clause().wordIndexes()));
        scattered.removeIf(finding -> explained.containsAll(finding.clause().wordIndexes()));
        found.addAll(scattered);
        return found;
    }

    /** Of each word those that have all the others within reach. */
    private static List<List<Token>> near(List<List<Token>> tokens) {
        return tokens.stream()
                .map(word ->
                        word.stream()
                                .filter(token ->
                                        tokens.stream().allMatch(other -> isNear(token, other)))
                                .toList())
                .toList();
    }

    private static boolean isNear(Token token, List<Token> others) {
        return others.stream()
                .anyMatch(other ->
                        other.start() - token.end() <= REACH
                                && token.start() - other.end() <= REACH);
    }

    /** The tokens of a text by what they can be found with. */
    private static final class Lookup {

        private final Map<String, List<Token>> whole = new HashMap<>();
        private final Map<String, List<Token>> inside = new HashMap<>();

        Lookup(List<Token> tokens) {
            for (Token token : tokens) {
                token.lemmas().forEach(lemma -> add(whole, lemma, token));
                token.parts().forEach(part -> add(inside, part.lemmas(), token));
                token.groups().forEach(group -> add(inside, group.lemmas(), token));
            }
        }

        private static void add(
                Map<String, List<Token>> tokens, Collection<String> lemmas, Token token) {
            lemmas.forEach(lemma -> add(tokens, lemma, token));
        }

        private static void add(Map<String, List<Token>> tokens, String lemma, Token token) {
            var same = tokens.computeIfAbsent(lemma, _ -> new ArrayList<>(2));
            if (same.size() < MOST_REPEATED) {
                same.add(token);
            }
        }

        /** Those that are one of these words, before those that have it inside; each in the order of the text. */
        List<Token> having(Set<String> forms, Field field) {
            var found = sorted(whole, forms);
            if (field == Field.PARTS) {
                var compounds = sorted(inside, forms);
                compounds.removeAll(found);
                found.addAll(compounds);
            }
            return found;
        }

        private static List<Token> sorted(Map<String, List<Token>> tokens, Set<String> forms) {
            var found = new ArrayList<Token>();
            forms.forEach(form -> found.addAll(tokens.getOrDefault(form, List.of())));
            if (forms.size() > 1) {
                found.sort(Comparator.comparingInt(Token::position));
                removeRepeated(found);
            }
            return found;
        }

        /** A token that has several of the forms stands there once for each, side by side. */
        private static void removeRepeated(List<Token> sorted) {
            for (int i = sorted.size() - 1; i > 0; i--) {
                if (sorted.get(i) == sorted.get(i - 1)) {
                    sorted.remove(i);
                }
            }
        }
    }
}
