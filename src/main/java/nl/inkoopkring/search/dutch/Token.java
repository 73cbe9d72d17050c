package nl.inkoopkring.search.dutch;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One word of a text and what is known of it.
 *
 * @param surface the word as the text has it
 * @param word the same in lower case and without accents, at most {@value WordAnalyser#LONGEST_WORD} characters
 * @param start offset of the first character in the text
 * @param end offset after the last character in the text
 * @param position place in the text, counted in words, stop words included; a hyphenated word stands as a whole at the position
 *     of its first member
 * @param lemmas every lemma the form can have (<i>leden</i>: lid, lijden, leed), light derivations, or a stem when unknown;
 *     never empty
 * @param parts the smallest words of a compound in order, empty when it is none
 * @param groups runs of neighbouring parts that are shorter than the word (<i>verkeersbord</i> in <i>verkeersbordpaal</i>)
 * @param known whether the dictionary has the word or all parts of it
 * @param stop whether it is a stop word
 */
public record Token(
        String surface,
        String word,
        int start,
        int end,
        int position,
        Set<String> lemmas,
        List<Part> parts,
        List<Part> groups,
        boolean known,
        boolean stop) {

    Token withLemmas(Set<String> other) {
        return new Token(surface, word, start, end, position, other, parts, groups, known, stop);
    }

    /** The same where another stands. */
    Token at(Token other) {
        return new Token(
                surface,
                word,
                other.start,
                other.end,
                other.position,
                lemmas,
                parts,
                groups,
                known,
                stop);
    }

    Token withoutParts() {
        return withParts(List.of());
    }

    /** The same made of these words, of which no runs are told. */
    Token withParts(List<Part> other) {
        return new Token(
                surface, word, start, end, position, lemmas, other, List.of(), known, stop);
    }

    /** Whether one of these is a lemma of it or of what it has inside. */
    boolean hasAny(Set<String> some) {
        return Among.any(lemmas, some)
                || Among.any(parts, Part::lemmas, some)
                || Among.any(groups, Part::lemmas, some);
    }

    public boolean isCompound() {
        return !parts.isEmpty();
    }

    /** The last part, which says what kind of thing the compound is. */
    public Optional<Part> head() {
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts.getLast());
    }
}
