package nl.inkoopkring.search.dutch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import nl.inkoopkring.search.dutch.Explanation.Kind;

/** Says for each word of a query why a text was found by it: the surest way it is in there. */
public final class Explainer {

    private Explainer() {}

    private record Explained(Clause clause, Explanation explanation) {}

    /**
     * @param findings in the texts of one item
     * @return in the order of the query; a word that is not in the texts has none
     */
    public static List<Explanation> explain(List<Finding> findings, QueryTerms terms) {
        var all = new ArrayList<Explained>();
        for (Finding finding : findings) {
            all.add(new Explained(finding.clause(), explain(finding, terms)));
        }
        all.sort(Comparator.comparing(explained -> explained.explanation().kind()));
        var words = new HashSet<Integer>();
        var best = new ArrayList<Explained>();
        for (Explained explained : all) {
            if (words.addAll(explained.clause().wordIndexes())) {
                best.add(explained);
            }
        }
        best.sort(Comparator.comparingInt(explained -> explained.clause().firstWord()));
        return best.stream().map(Explained::explanation).distinct().toList();
    }

    private static Explanation explain(Finding finding, QueryTerms terms) {
        Clause clause = finding.clause();
        var found = new LinkedHashSet<String>();
        boolean inside = false;
        for (int word = 0; word < finding.tokens().size(); word++) {
            Token first = finding.tokens().get(word).getFirst();
            inside |= !Among.any(first.lemmas(), clause.all().get(word));
            found.add(first.surface());
        }
        String asked =
                String.join(" ", terms.words().subList(clause.firstWord(), clause.lastWord() + 1));
        return new Explanation(kind(clause.origin(), inside), asked, String.join(", ", found));
    }

    private static Kind kind(Clause.Origin origin, boolean inside) {
        return switch (origin) {
            case WORD -> inside ? Kind.PART : Kind.WORD;
            case PARTS, HEAD -> Kind.PARTS;
            case SYNONYM -> Kind.SYNONYM;
            case RELATED -> Kind.RELATED;
            case JOINED -> Kind.JOINED;
            case CORRECTION -> Kind.CORRECTION;
        };
    }
}
