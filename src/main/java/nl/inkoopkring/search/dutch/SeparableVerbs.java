package nl.inkoopkring.search.dutch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Puts verbs together that a sentence takes apart: <i>wij kopen samen stroom in</i> has <i>inkopen</i> too, and so has <i>in te
 * kopen</i>. The particle must end its clause, or stand before another preposition (<i>zegde het op wegens</i>), a question or
 * <i>te</i>, where it can hardly be a preposition itself.
 */
final class SeparableVerbs {

    /** How many words the verb may stand before its particle. */
    private static final int REACH = 18;

    private static final Set<String> CLAUSE_STARTS =
            Set.of(
                    "en", "of", "maar", "want", "omdat", "zodat", "die", "dat", "als", "om", "waar",
                    "dan", "doordat", "voordat", "nadat", "totdat", "terwijl", "indien", "tenzij",
                    "zoals", "hoe", "wanneer", "waarom", "waarbij");

    /** They start a clause too, but behind a preposition they may be of it: <i>voor wie</i>. */
    private static final Set<String> PRONOUNS = Set.of("wie", "wat", "welke", "hoeveel");

    private static final Set<String> PREPOSITIONS =
            Set.of(
                    "aan", "achter", "bij", "binnen", "door", "in", "langs", "met", "na", "naar",
                    "namens", "naast", "om", "onder", "op", "over", "per", "rond", "sinds", "tegen",
                    "tijdens", "tot", "tussen", "uit", "van", "vanaf", "vanuit", "vanwege", "via",
                    "volgens", "voor", "wegens", "zonder");

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
        return joined(text, tokens, false);
    }

    /** The same, with the lemma added to the token of the particle too: both are what is left of the verb. */
    List<Token> joinedWithParticles(String text, List<Token> tokens) {
        return joined(text, tokens, true);
    }

    /** What stands behind <i>de</i> is a noun: <i>strepen op de weg</i> are not crossed out. */
    private List<Token> joined(String text, List<Token> tokens, boolean withParticles) {
        List<Token> joined = tokens;
        for (int i = 1; i < tokens.size(); i++) {
            Token particle = tokens.get(i);
            if (!particles.contains(particle.word()) || tokens.get(i - 1).word().equals("de")) {
                continue;
            }
            int root = endsClause(text, tokens, i) ? before(text, tokens, i) : after(tokens, i);
            if (root >= 0) {
                joined = joined == tokens ? new ArrayList<>(tokens) : joined;
                Token verb = joined.get(root);
                Set<String> whole = whole(verb, particle.word());
                joined.set(root, with(verb, whole));
                if (withParticles) {
                    joined.set(i, with(particle, whole));
                }
            }
        }
        return joined;
    }

    /**
     * The verb of a particle: of its own clause the first that can only be a verb, else the nearest before that clause; else
     * what may be one (<i>winter</i> is a form of <i>winteren</i> too).
     */
    private int before(String text, List<Token> tokens, int particle) {
        int sure = -1;
        int maybe = -1;
        boolean ownClause = true;
        for (int i = particle - 1; i >= Math.max(0, particle - REACH); i--) {
            Token token = tokens.get(i);
            String between = between(text, token, tokens.get(i + 1));
            if (hasAny(between, ".;:!?\n")) {
                break;
            }
            ownClause &= !hasAny(between, ",") && !CLAUSE_STARTS.contains(token.word());
            if (!ownClause && sure >= 0) {
                break;
            }
            if (!isRoot(tokens, i, tokens.get(particle).word())) {
                continue;
            }
            if (token.lemmas().stream().allMatch(isVerb)) {
                sure = i;
            } else if (ownClause || maybe < 0) {
                maybe = i;
            }
        }
        return sure >= 0 ? sure : maybe;
    }

    private int after(List<Token> tokens, int particle) {
        return particle + 2 < tokens.size()
                        && tokens.get(particle + 1).word().equals("te")
                        && hasRoot(tokens.get(particle + 2), tokens.get(particle).word())
                ? particle + 2
                : -1;
    }

    /** A participle and what stands behind <i>te</i> are never taken apart. */
    private boolean isRoot(List<Token> tokens, int index, String particle) {
        Token token = tokens.get(index);
        return hasRoot(token, particle)
                && !(index > 0 && tokens.get(index - 1).word().equals("te"))
                && !(token.word().startsWith("ge")
                        && token.lemmas().stream().noneMatch(lemma -> lemma.startsWith("ge")));
    }

    private boolean hasRoot(Token token, String particle) {
        return !token.stop() && token.lemmas().stream().anyMatch(lemma -> joins(particle, lemma));
    }

    private boolean joins(String particle, String lemma) {
        return lemma.endsWith("n") && isVerb.test(particle + lemma);
    }

    private static Token with(Token token, Set<String> more) {
        var lemmas = new LinkedHashSet<>(token.lemmas());
        lemmas.addAll(more);
        return token.withLemmas(Collections.unmodifiableSet(lemmas));
    }

    /** The verbs that a particle makes of this one. */
    private Set<String> whole(Token root, String particle) {
        return root.lemmas().stream()
                .filter(lemma -> joins(particle, lemma))
                .map(particle::concat)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean endsClause(String text, List<Token> tokens, int index) {
        if (index + 1 == tokens.size()) {
            return true;
        }
        Token next = tokens.get(index + 1);
        return CLAUSE_STARTS.contains(next.word())
                || PREPOSITIONS.contains(next.word())
                || PRONOUNS.contains(next.word())
                        && !PREPOSITIONS.contains(tokens.get(index).word())
                || hasAny(between(text, tokens.get(index), next), ".,;:!?)\n");
    }

    private static String between(String text, Token one, Token next) {
        return one.end() < next.start() ? text.substring(one.end(), next.start()) : "";
    }

    private static boolean hasAny(String text, String marks) {
        return text.chars().anyMatch(c -> marks.indexOf(c) >= 0);
    }
}
