package nl.inkoopkring.search.dutch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which words of a query are taken for mistyped, and what for; and which for two words written as one. Immutable and thread-safe. */
final class Spelling {

    /** Of the words that one is taken apart into, in characters; an abbreviation mostly has three letters or more, and comes first. */
    private static final int SHORTEST_FIRST = 3;

    private static final int SHORTEST_LAST = 4;

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

    private boolean isRight(Token token) {
        return isWord(token) || exceptions.isRight(token.word()) || occurs(token);
    }

    /** Whether some text has the word, or another for it. */
    private boolean occurs(Token token) {
        return vocabulary.hasAny(token.lemmas()) || otherWords.frequency(token.word()) > 0;
    }

    /** What the word stands for; empty for one that is right, or of which nothing is near. */
    Optional<Correction> correction(Token token) {
        String word = token.word();
        if (exceptions.meaning(word).isPresent()) {
            return exceptions.meaning(word);
        }
        if (isRight(token)) {
            return Optional.empty();
        }
        // Two words that exist may well make a third, but hardly beside one that sounds the same.
        return token.known() && !analysis.isGuessed(word)
                ? vocabulary.correctToSameSound(word)
                : nearest(vocabulary.correct(word), otherWords.correct(word));
    }

    /**
     * The word as two, when it occurs nowhere and no dictionary can take it apart, but something is found by both: names and abbreviations make compounds too (<i>sroiparagraaf</i>). The
     * longest first word goes before. The same word when there are none, as in a number.
     */
    Token takenApart(Token token) {
        String word = token.word();
        if (token.known()
                || isRight(token)
                || word.length() != token.surface().length()
                || !word.chars().allMatch(Character::isLetter)) {
            return token;
        }
        for (int at = word.length() - SHORTEST_LAST; at >= SHORTEST_FIRST; at--) {
            Optional<Part> first = occurring(token, 0, at);
            Optional<Part> last = first.isEmpty() ? first : occurring(token, at, word.length());
            if (last.isPresent()) {
                return token.withParts(List.of(first.get(), last.get()));
            }
        }
        return token;
    }

    /** A piece of the word, if some text has it, or another word for it. */
    private Optional<Part> occurring(Token token, int from, int to) {
        List<Token> words = analysis.analyse(token.word().substring(from, to), StopWords.DROP);
        return words.size() == 1 && occurs(words.getFirst())
                ? Optional.of(
                        new Part(
                                token.surface().substring(from, to),
                                token.start() + from,
                                token.start() + to,
                                words.getFirst().lemmas()))
                : Optional.empty();
    }

    /** The one with fewer edits, the first of two that are as near. */
    private static Optional<Correction> nearest(
            Optional<Correction> first, Optional<Correction> second) {
        return Stream.of(first, second)
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Correction::edits));
    }
}
