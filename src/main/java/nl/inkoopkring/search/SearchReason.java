package nl.inkoopkring.search;

/**
 * Why something was found. Says nothing but what whoever found it may read there.
 *
 * @param asked words of the query
 * @param found what stands for them in the item
 */
public record SearchReason(Kind kind, String asked, String found) {

    /** How what was found stands to what was asked. */
    public enum Kind {
        /** The word itself. */
        WORD,
        /** Another form of the word. */
        FORM,
        /** A compound with the word in it. */
        PART,
        /** Words written apart, found as one. */
        JOINED,
        /** The word as it was meant. */
        CORRECTION,
        SYNONYM,
        /** Parts of the compound that was asked. */
        PARTS,
        /** A word that has to do with it, and is not the same. */
        RELATED,
        /** The CPV code itself. */
        CPV,
        /** A CPV code above or below. */
        CPV_NEAR,
        /** A name of the package or organisation it belongs to. */
        NAME,
        /** A name of the package it belongs to, with the word in it. */
        NAME_PART
    }
}
