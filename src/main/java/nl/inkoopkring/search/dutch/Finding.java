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

/**
 * A wish of a query that a text fulfils, and what stands there for it.
 *
 * @param words for each set of the clause the tokens that have one of its forms; never an empty list
 */
record Finding(Clause clause, List<List<Token>> words) {

    /** In characters from the end of one word to the start of the next; about a dozen words. */
    private static final int REACH = 80;

    /** Of a word that is repeated more often the first say enough. */
    private static final int MOST_REPEATED = 200;

    /**
     * The wishes that these tokens fulfil, in the order of the query, those that are scattered last. Words of an expression stand near each other where they can: what is far apart has little to do with it
     * (<i>dienst</i> in one paragraph and <i>kleding</i> in another are no <i>dienstkleding</i>), so it counts only where nothing else stands for the same words of the query.
     */
    static List<Finding> of(List<Token> tokens, QueryTerms terms) {
        var text = new Text(tokens);
        var near = new ArrayList<Finding>();
        var scattered = new ArrayList<Finding>();
        for (Clause clause : terms.clauses()) {
            var words = clause.all().stream().map(forms -> text.having(forms, clause)).toList();
            if (words.stream().anyMatch(List::isEmpty)) {
                continue;
            }
            var together = words.size() == 1 ? words : near(words);
            if (together.stream().anyMatch(List::isEmpty)) {
                scattered.add(new Finding(clause, words));
            } else {
                near.add(new Finding(clause, together));
            }
        }
        var explained = new HashSet<Integer>();
        near.forEach(finding -> explained.addAll(finding.clause().words()));
        scattered.removeIf(finding -> explained.containsAll(finding.clause().words()));
        near.addAll(scattered);
        return near;
    }

    /** Of each word those that have all the others within reach. */
    private static List<List<Token>> near(List<List<Token>> words) {
        return words.stream()
                .map(word ->
                        word.stream()
                                .filter(token ->
                                        words.stream().allMatch(other -> isNear(token, other)))
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
    private static final class Text {

        private final Map<String, List<Token>> whole = new HashMap<>();
        private final Map<String, List<Token>> inside = new HashMap<>();

        Text(List<Token> tokens) {
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
        List<Token> having(Set<String> forms, Clause clause) {
            var found = sorted(whole, forms);
            if (clause.field() == Field.PARTS) {
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
            }
            return found;
        }
    }
}
