package nl.inkoopkring.search.dutch;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which words of a query are taken for mistyped, and what for. Immutable and thread-safe. */
final class Spelling {

    private final DutchAnalysis analysis;
    private final Vocabulary vocabulary;
    private final SpellingExceptions exceptions;

    /** Words for which another occurs, whether they do themselves or not. */
    private final Corrector otherWords;

    /**
     * @param exceptions go before the vocabulary
     */
    Spelling(
            DutchAnalysis analysis,
            Synonyms synonyms,
            Vocabulary vocabulary,
            SpellingExceptions exceptions) {
        this.analysis = analysis;
        this.vocabulary = vocabulary;
        this.exceptions = exceptions;
        otherWords = Corrector.of(otherWords(synonyms, vocabulary));
    }

    private static Map<String, Integer> otherWords(Synonyms synonyms, Vocabulary vocabulary) {
        return vocabulary.isEmpty()
                ? Map.of()
                : synonyms.wordsFor(vocabulary::hasAny).stream()
                        .collect(Collectors.toMap(Function.identity(), _ -> 1));
    }

    /** Whether the dictionary has the word, or some text. */
    boolean isWord(Token token) {
        return analysis.isInDictionary(token.word()) || vocabulary.hasAny(token.lemmas());
    }

    /** What the word stands for; empty for one that is right, or of which nothing is near. */
    Optional<Correction> correction(Token token) {
        String word = token.word();
        if (exceptions.meaning(word).isPresent()) {
            return exceptions.meaning(word);
        }
        if (isWord(token) || exceptions.isRight(word) || otherWords.frequency(word) > 0) {
            return Optional.empty();
        }
        // Two words that exist may well make a third, but hardly beside one that sounds the same.
        return token.known() && !analysis.isGuessed(word)
                ? vocabulary.correctToSameSound(word)
                : nearest(vocabulary.correct(word), otherWords.correct(word));
    }

    /** The one with fewer edits, the first of two that are as near. */
    private static Optional<Correction> nearest(
            Optional<Correction> first, Optional<Correction> second) {
        return Stream.of(first, second)
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Correction::edits));
    }
}
