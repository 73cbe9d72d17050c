package nl.inkoopkring.search.dutch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Puts verbs together that a sentence takes apart: <i>wij kopen samen stroom in</i> has <i>inkopen</i> too, and so has <i>in te
 * kopen</i>. The particle must end its clause or stand before <i>te</i>, where it can hardly be a preposition.
 */
final class SeparableVerbs {

    /** How many words the verb may stand before its particle. */
    private static final int REACH = 12;

    private static final Set<String> CLAUSE_STARTS =
            Set.of("en", "of", "maar", "want", "omdat", "zodat", "die", "dat", "als", "om", "waar");

    private final Set<String> particles;
    private final Predicate<String> isVerb;

    /**
     * @param isVerb whether a word is an infinitive of the dictionary
     */
    SeparableVerbs(Set<String> particles, Predicate<String> isVerb) {
        this.particles = particles;
        this.isVerb = isVerb;
    }

    /** The verbs that {@link #joined} could make one of these lemmas of: <i>kopen</i> for <i>inkopen</i>. */
    Set<String> roots(Set<String> lemmas) {
        var roots = new HashSet<String>();
        for (String lemma : lemmas) {
            for (String particle : particles) {
                if (lemma.startsWith(particle) && isVerb.test(lemma)) {
                    roots.add(lemma.substring(particle.length()));
                }
            }
        }
        return roots;
    }

    /** The tokens, with the lemma of the whole verb added to the token of its root. */
    List<Token> joined(String text, List<Token> tokens) {
        List<Token> joined = tokens;
        for (int i = 1; i < tokens.size(); i++) {
            String particle = tokens.get(i).word();
            if (!particles.contains(particle)) {
                continue;
            }
            int root = endsClause(text, tokens, i) ? before(text, tokens, i) : after(tokens, i);
            if (root >= 0) {
                joined = joined == tokens ? new ArrayList<>(tokens) : joined;
                joined.set(root, with(joined.get(root), particle));
            }
        }
        return joined;
    }

    /** The first that may be its verb, since that comes early in a clause. */
    private int before(String text, List<Token> tokens, int particle) {
        int root = -1;
        for (int i = particle - 1; i >= Math.max(0, particle - REACH); i--) {
            if (endsSentence(text, tokens.get(i), tokens.get(i + 1))) {
                break;
            }
            if (isRoot(tokens.get(i), tokens.get(particle).word())) {
                root = i;
            }
        }
        return root;
    }

    private int after(List<Token> tokens, int particle) {
        return particle + 2 < tokens.size()
                        && tokens.get(particle + 1).word().equals("te")
                        && isRoot(tokens.get(particle + 2), tokens.get(particle).word())
                ? particle + 2
                : -1;
    }

    private boolean isRoot(Token token, String particle) {
        return !token.stop()
                && token.lemmas().stream()
                        .anyMatch(lemma -> lemma.endsWith("n") && isVerb.test(particle + lemma));
    }

    private Token with(Token root, String particle) {
        var lemmas = new LinkedHashSet<>(root.lemmas());
        root.lemmas().stream()
                .map(particle::concat)
                .filter(verb -> verb.endsWith("n") && isVerb.test(verb))
                .forEach(lemmas::add);
        return root.withLemmas(Collections.unmodifiableSet(lemmas));
    }

    private static boolean endsClause(String text, List<Token> tokens, int index) {
        if (index + 1 == tokens.size()) {
            return true;
        }
        Token next = tokens.get(index + 1);
        return CLAUSE_STARTS.contains(next.word())
                || between(text, tokens.get(index), next)
                        .chars()
                        .anyMatch(c -> ".,;:!?)\n".indexOf(c) >= 0);
    }

    private static boolean endsSentence(String text, Token one, Token next) {
        return between(text, one, next).chars().anyMatch(c -> ".;:!?\n".indexOf(c) >= 0);
    }

    private static String between(String text, Token one, Token next) {
        return one.end() < next.start() ? text.substring(one.end(), next.start()) : "";
    }
}
