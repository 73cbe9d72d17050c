package nl.inkoopkring.search.dutch;

/** Whether an analysis keeps the words that nearly every text has. Titles keep them: a title may consist of nothing else. */
public enum StopWords {
    KEEP,
    DROP
}
