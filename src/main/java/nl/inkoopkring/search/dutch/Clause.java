package nl.inkoopkring.search.dutch;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One wish of a query. A text fulfils it when the field has, for every set of {@code all}, at least one of the set's terms.
 * Fulfilled clauses add up to the score of a text; none of them is obligatory.
 *
 * @param firstWord index in {@link QueryTerms#words()} of the first word the clause stands for
 * @param lastWord index of the last one
 * @param all what must be there; each set holds the forms of one word and should count once
 * @param weight what each of the sets weighs; with 0 it only says that the word was found
 */
public record Clause(
        int firstWord,
        int lastWord,
        Origin origin,
        Field field,
        List<Set<String>> all,
        double weight) {

    /** Whether it asks for what only has to do with the word. */
    public boolean isRelated() {
        return origin == Origin.RELATED;
    }

    /** The indexes of the words it stands for. */
    List<Integer> wordIndexes() {
        return IntStream.rangeClosed(firstWord, lastWord).boxed().toList();
    }

    Clause shifted(int words) {
        return new Clause(firstWord + words, lastWord + words, origin, field, all, weight);
    }

    /** Which of the two families of token fields is asked. */
    public enum Field {
        /** The fields that hold {@link DutchAnalysis#placedLemmas}. */
        LEMMAS,
        /** The fields that hold {@link DutchAnalysis#partTokens}. */
        PARTS
    }

    /** Why the clause is there. */
    public enum Origin {
        WORD,
        PARTS,
        HEAD,
        SYNONYM,
        /** What has to do with the word, and is not the same. */
        RELATED,
        JOINED,
        CORRECTION
    }
}
