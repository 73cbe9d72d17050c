package nl.inkoopkring.search.dutch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that occur in the index: says what a query can find and corrects what it cannot. Immutable and thread-safe. */
public final class Vocabulary {

    private static final Vocabulary EMPTY = new Vocabulary(Set.of(), Corrector.of(Map.of()));

    private final Set<String> lemmas;
    private final Corrector corrector;

    private Vocabulary(Set<String> lemmas, Corrector corrector) {
        this.lemmas = lemmas;
        this.corrector = corrector;
    }

    /** Knows no word and so corrects none. */
    public static Vocabulary empty() {
        return EMPTY;
    }

    /**
     * Takes some microseconds a word, so build it when the index has changed and not for each query.
     *
     * @param words the words of the texts as they are written (not their lemmas) with the number of documents that have them
     */
    public static Vocabulary of(Map<String, Integer> words, DutchAnalysis analysis) {
        var lemmas = new HashSet<String>();
        var correctable = new HashMap<>(words);
        words.forEach((word, frequency) -> {
            for (Token token : analysis.analyse(word)) {
                lemmas.addAll(token.lemmas());
                token.parts().forEach(part -> lemmas.addAll(part.lemmas()));
                if (token.known()) {
                    // So that a mistyped singular finds a word that only occurs in the plural.
                    token.lemmas().stream()
                            .filter(lemma -> lemma.indexOf(WordAnalyser.NOUN) < 0)
                            .forEach(lemma -> correctable.merge(lemma, frequency, Math::max));
                }
            }
        });
        return new Vocabulary(Set.copyOf(lemmas), Corrector.of(correctable));
    }

    boolean isEmpty() {
        return lemmas.isEmpty();
    }

    /** Whether some text has one of these lemmas, as a word or as a part of one. */
    boolean hasAny(Set<String> ofWord) {
        return Among.any(ofWord, lemmas);
    }

    Optional<Correction> correct(String word) {
        return corrector.correct(word);
    }

    /** @see Corrector#correctToSameSound */
    Optional<Correction> correctToSameSound(String word) {
        return corrector.correctToSameSound(word);
    }

    /** @see Corrector#beginning */
    public Optional<String> beginning(String typed) {
        return corrector.beginning(typed);
    }
}
