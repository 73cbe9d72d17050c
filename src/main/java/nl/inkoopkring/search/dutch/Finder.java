package nl.inkoopkring.search.dutch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.inkoopkring.search.dutch.Clause.Field;
import nl.inkoopkring.search.dutch.Clause.Origin;

/**
 * Finds in texts what a query wishes. All that the query looks for is gathered when it is made, so make one for all texts of a query. Thread-safe.
 */
public final class Finder {

    /** In characters from the end of one word to the start of the other; about a dozen words. */
    private static final int REACH = 80;

    /** Of a word that a text repeats more often the first say enough, also for what to mark. */
    private static final int MOST_REPEATED = 200;

    private final QueryTerms terms;
    private final Function<String, List<Token>> wordsFound;

    public Finder(QueryTerms terms, DutchAnalysis analysis) {
        this.terms = terms;
        wordsFound = analysis.having(terms.forms());
    }

    /**
     * The wishes that a text fulfils, in the order of the query, those that are scattered or only related last. Words of an expression stand near each other where they can. Another word for
     * what was asked may have little to do with it when it does not stand in one piece: <i>werkkleding voor de buitendienst</i> is no <i>dienstkleding</i>, while <i>kleding voor
     * de dienst</i> is, so it counts only where the word itself does not stand there; and what is scattered, or only related, where nothing else does.
     *
     * @param text any text
     */
    public List<Finding> in(String text) {
        if (terms.isEmpty()) {
            return List.of();
        }
        var lookup = new Lookup(wordsFound.apply(text));
        var found = new ArrayList<Finding>();
        var loose = new ArrayList<Finding>();
        var scattered = new ArrayList<Finding>();
        for (Clause clause : terms.clauses()) {
            var tokens =
                    clause.all().stream()
                            .map(forms -> lookup.having(forms, clause.field()))
                            .toList();
            if (tokens.stream().anyMatch(List::isEmpty)) {
                continue;
            }
            if (clause.isRelated()) {
                scattered.add(new Finding(clause, near(tokens).orElse(tokens)));
            } else if (tokens.size() == 1) {
                found.add(new Finding(clause, tokens));
            } else if (clause.origin() != Origin.SYNONYM) {
                found.add(new Finding(clause, near(tokens).orElse(tokens)));
            } else {
                var piece = inOnePiece(tokens);
                var near = piece.isPresent() ? piece : near(tokens);
                var into = piece.isPresent() ? found : near.isPresent() ? loose : scattered;
                into.add(new Finding(clause, near.orElse(tokens)));
            }
        }
        addUnlessSaid(loose, found, Finder::isWhole);
        addUnlessSaid(scattered, found, _ -> true);
        return found;
    }

    /** Adds those for whose words of the query nothing was found yet that tells as much. */
    private static void addUnlessSaid(
            List<Finding> more, List<Finding> found, Predicate<Finding> tells) {
        var said = new HashSet<Integer>();
        found.stream()
                .filter(tells)
                .forEach(finding -> said.addAll(finding.clause().wordIndexes()));
        more.stream()
                .filter(finding -> !said.containsAll(finding.clause().wordIndexes()))
                .forEach(found::add);
    }

    private static boolean isWhole(Finding finding) {
        Origin origin = finding.clause().origin();
        return origin != Origin.HEAD && origin != Origin.PARTS;
    }

    /** Of each word those that are so with one of every other word, or nothing when a word has none. */
    private static Optional<List<List<Token>>> standing(
            List<List<Token>> words, BiPredicate<Token, Token> together) {
        var standing =
                words.stream()
                        .map(word ->
                                word.stream()
                                        .filter(token -> hasAll(words, token, together))
                                        .toList())
                        .toList();
        return standing.stream().anyMatch(List::isEmpty) ? Optional.empty() : Optional.of(standing);
    }

    private static boolean hasAll(
            List<List<Token>> words, Token token, BiPredicate<Token, Token> together) {
        return words.stream()
                .allMatch(word -> word.stream().anyMatch(other -> together.test(token, other)));
    }

    private static Optional<List<List<Token>>> inOnePiece(List<List<Token>> words) {
        return standing(
                words, (one, other) -> Math.abs(one.position() - other.position()) < words.size());
    }

    private static Optional<List<List<Token>>> near(List<List<Token>> words) {
        return standing(
                words,
                (one, other) ->
                        other.start() - one.end() <= REACH && one.start() - other.end() <= REACH);
    }

    /** The tokens of a text by what they can be found with. */
    private static final class Lookup {

        /** A hyphenated word before its members. */
        private static final Comparator<Token> IN_ORDER =
                Comparator.comparingInt(Token::position)
                        .thenComparing(Comparator.comparingInt(Token::end).reversed());

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
            // What is related to a word may be hundreds of forms, of which a text has one or two.
            Set<String> few = tokens.size() < forms.size() ? tokens.keySet() : forms;
            for (String lemma : few) {
                if (forms.contains(lemma) && tokens.get(lemma) instanceof List<Token> having) {
                    found.addAll(having);
                }
            }
            if (forms.size() > 1) {
                found.sort(IN_ORDER);
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
