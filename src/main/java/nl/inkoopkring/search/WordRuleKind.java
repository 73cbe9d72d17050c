package nl.inkoopkring.search;

/** What the director can say of the language. */
public enum WordRuleKind {
    /** Words with the same meaning; a line as in {@code register/synonyms_nl.txt}. */
    SYNONYMS,
    /** A line of {@code register/synonyms_nl.txt} that does not count here. */
    SHIPPED_OFF,
    /** A word that is right as it is, and never corrected. */
    RIGHT,
    /** A word that always stands for another. */
    MEANS
}
