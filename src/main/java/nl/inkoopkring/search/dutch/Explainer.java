package nl.inkoopkring.search.dutch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.inkoopkring.search.dutch.Clause.Field;
import nl.inkoopkring.search.dutch.Explanation.Kind;

/** Says for each word of a query why a text was found by it: the surest way it is in there. */
public final class Explainer {

    private Explainer() {}

    private record Explained(Clause clause, Explanation explanation) {}

    /**
     * @param tokens of the text
     * @return in the order of the query; a word that is not in the text has none
     */
    public static List<Explanation> explain(List<Token> tokens, QueryTerms terms) {
        var all = new ArrayList<Explained>();
        for (Clause clause : terms.clauses()) {
            explain(clause, tokens, terms)
                    .ifPresent(explanation -> all.add(new Explained(clause, explanation)));
        }
        all.sort(Comparator.comparing(explained -> explained.explanation().kind()));
        var words = new HashSet<Integer>();
        var best = new ArrayList<Explained>();
        for (Explained explained : all) {
            boolean news = false;
            for (int word = explained.clause().firstWord();
                    word <= explained.clause().lastWord();
                    word++) {
                news |= words.add(word);
            }
            if (news) {
                best.add(explained);
            }
        }
        best.sort(Comparator.comparingInt(explained -> explained.clause().firstWord()));
        return best.stream().map(Explained::explanation).distinct().toList();
    }

    private static Optional<Explanation> explain(
            Clause clause, List<Token> tokens, QueryTerms terms) {
        var found = new LinkedHashSet<String>();
        boolean inside = false;
        for (Set<String> forms : clause.all()) {
            Optional<Token> whole = whole(tokens, forms);
            Optional<Token> compound =
                    whole.isPresent() || clause.field() == Field.LEMMAS
                            ? whole
                            : compound(tokens, forms);
            if (compound.isEmpty()) {
                return Optional.empty();
            }
            inside |= whole.isEmpty();
            found.add(compound.get().surface());
        }
        Kind kind = kind(clause.origin(), inside);
        String asked =
                String.join(" ", terms.words().subList(clause.firstWord(), clause.lastWord() + 1));
        return Optional.of(new Explanation(kind, asked, String.join(", ", found)));
    }

    private static Optional<Token> whole(List<Token> tokens, Set<String> forms) {
        return tokens.stream()
                .filter(token -> !Collections.disjoint(token.lemmas(), forms))
                .findFirst();
    }

    private static Optional<Token> compound(List<Token> tokens, Set<String> forms) {
        return tokens.stream()
                .filter(token -> has(token.parts(), forms) || has(token.groups(), forms))
                .findFirst();
    }

    private static boolean has(List<Part> parts, Set<String> forms) {
        return parts.stream().anyMatch(part -> !Collections.disjoint(part.lemmas(), forms));
    }

    private static Kind kind(Clause.Origin origin, boolean inside) {
        return switch (origin) {
            case WORD -> inside ? Kind.PART : Kind.WORD;
            case PARTS, HEAD -> Kind.PARTS;
            case SYNONYM -> Kind.SYNONYM;
            case JOINED -> Kind.JOINED;
            case CORRECTION -> Kind.CORRECTION;
        };
    }
}
