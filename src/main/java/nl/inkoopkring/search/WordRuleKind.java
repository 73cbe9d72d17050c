package nl.inkoopkring.search;

/** What the director can say of the language. */
public enum WordRuleKind {
    /** Words with the same or a near meaning; a line as in {@code register/synonyms_nl.txt} and {@code related_nl.txt}. */
    SYNONYMS,
    /** A line of these files that does not count here. */
    SHIPPED_OFF,
    /** A word that is right as it is, and never corrected. */
    RIGHT,
    /** A word that always stands for another. */
    MEANS
}
