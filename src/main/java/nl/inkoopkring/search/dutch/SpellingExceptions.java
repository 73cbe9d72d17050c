package nl.inkoopkring.search.dutch;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people know better than the vocabulary: words that are right as they are and never corrected, such as the name of a product, and words that always stand for
 * another. Letter case and accents make no difference. Immutable.
 */
public final class SpellingExceptions {

    private static final SpellingExceptions NONE = new SpellingExceptions(Set.of(), Map.of());

    private final Set<String> right;
    private final Map<String, Correction> meanings;

    private SpellingExceptions(Set<String> right, Map<String, Correction> meanings) {
        this.right = right;
        this.meanings = meanings;
    }

    public static SpellingExceptions none() {
        return NONE;
    }

    /**
     * @param right words that are never corrected
     * @param meanings per word what it always stands for, one or more words
     */
    public static SpellingExceptions of(Collection<String> right, Map<String, String> meanings) {
        var corrections = new HashMap<String, Correction>();
        meanings.forEach((word, meaning) -> {
            var folded = DutchAnalysis.fold(word);
            // Nobody mistyped anything, so no letters differ.
            corrections.put(folded, new Correction(folded, meaning, 0));
        });
        return new SpellingExceptions(
                right.stream().map(DutchAnalysis::fold).collect(Collectors.toUnmodifiableSet()),
                Map.copyOf(corrections));
    }

    boolean isRight(String word) {
        return right.contains(word);
    }

    Optional<Correction> meaning(String word) {
        return Optional.ofNullable(meanings.get(word));
    }
}
