package nl.inkoopkring.search.dutch;

import java.util.List;

/**
 * A query as weighted terms, for any index to turn into a query of its own.
 *
 * @param query the query as it was typed
 * @param words the words that count, in order: without question words and stop words
 * @param clauses what to look for; empty when the query has no words
 * @param corrections the corrections among the clauses, for "Bedoelde u"
 */
public record QueryTerms(
        String query, List<String> words, List<Clause> clauses, List<Correction> corrections) {

    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    /** The query with the corrected words in place of the mistyped ones. */
    public String correctedQuery() {
        String corrected = query;
        for (Correction correction : corrections) {
            corrected = correction.applyTo(corrected);
        }
        return corrected;
    }
}
