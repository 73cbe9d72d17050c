package nl.inkoopkring.search.dutch;

/**
 * Why a text was found, for one word of a query or a run of words.
 *
 * @param asked the words as they were typed
 * @param found what stands in the text for them; several words with a comma between them
 */
public record Explanation(Kind kind, String asked, String found) {

    /** How what was found stands to what was asked; the surest first. */
    public enum Kind {
        /** The word, in this or another form. */
        WORD,
        /** Words written apart were found as one. */
        JOINED,
        /** The word is a part of the compound that was found. */
        PART,
        /** A mistyped word was found as it was meant. */
        CORRECTION,
        SYNONYM,
        /** What was found are parts of the compound that was asked. */
        PARTS,
        /** What was found has to do with the word, and is not the same. */
        RELATED
    }
}
