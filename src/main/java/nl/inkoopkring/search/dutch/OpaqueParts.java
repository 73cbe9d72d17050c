package nl.inkoopkring.search.dutch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.inkoopkring.search.dutch.WordAnalyser.Piece;

/**
 * Parts of compounds with another meaning than the word alone has: who looks for <i>ramen</i> does not mean a <i>raamovereenkomst</i>. Such a part stands for itself and its
 * neighbour together, so that the compound is still found inside longer ones.
 */
final class OpaqueParts {

    /** The lemmas of the neighbours that give a part another meaning, by the lemma of the part. */
    private final Map<String, Set<String>> beforeNext = new HashMap<>();

    private final Map<String, Set<String>> behindLast = new HashMap<>();

    private OpaqueParts() {}

    static OpaqueParts none() {
        return new OpaqueParts();
    }

    /**
     * Reads <code>opaque-parts.txt</code>: on each line a part and behind a colon compounds in which it means something else.
     *
     * @param split the parts of a word as they are written, with their lemmas
     */
    static OpaqueParts load(Function<String, List<Piece>> split) {
        var opaque = new OpaqueParts();
        for (String line : WordList.read("opaque-parts.txt")) {
            String[] entry = line.split(":\\s*");
            for (String compound : entry[1].split("\\s+")) {
                opaque.add(entry[0], compound, split.apply(compound));
            }
        }
        return opaque;
    }

    private void add(String part, String compound, List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).lemmas().contains(part)) {
                boolean isLast = i == pieces.size() - 1;
                (isLast ? behindLast : beforeNext)
                        .computeIfAbsent(part, _ -> new HashSet<>())
                        .addAll(pieces.get(isLast ? i - 1 : i + 1).lemmas());
                return;
            }
        }
        throw new IllegalStateException(part + " is no part of " + compound);
    }

    /** The same parts, those that mean something else here with the lemmas of what they make together with their neighbour. */
    List<Piece> told(String word, List<Piece> parts) {
        List<Piece> told = parts;
        for (int i = 0; i < parts.size(); i++) {
            Piece part = parts.get(i);
            if (i + 1 < parts.size() && isOpaque(part, parts.get(i + 1), beforeNext)) {
                told = told == parts ? new ArrayList<>(parts) : told;
                told.set(i, standingFor(WordAnalyser.group(word, part, parts.get(i + 1)), part));
            } else if (i > 0 && isOpaque(part, parts.get(i - 1), behindLast)) {
                told = told == parts ? new ArrayList<>(parts) : told;
                told.set(i, standingFor(WordAnalyser.group(word, parts.get(i - 1), part), part));
            }
        }
        return told;
    }

    private static Piece standingFor(Piece both, Piece part) {
        return new Piece(part.start(), part.end(), both.lemmas());
    }

    private static boolean isOpaque(Piece part, Piece neighbour, Map<String, Set<String>> among) {
        for (String lemma : part.lemmas()) {
            Set<String> neighbours = among.get(lemma);
            if (neighbours != null && Among.any(neighbour.lemmas(), neighbours)) {
                return true;
            }
        }
        return false;
    }
}
