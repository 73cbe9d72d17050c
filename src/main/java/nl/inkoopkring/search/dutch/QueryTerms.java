package nl.inkoopkring.search.dutch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A query as weighted terms, for any index to turn into a query of its own.
 *
 * @param query the query as it was typed
 * @param words the words that count, in order: without question words and stop words
 * @param clauses what to look for; empty when the query has no words
 * @param corrections the corrections among the clauses, for "Bedoelde u"
 * @param sure how many of the words, the last ones, every hit has, since they are asked for in another way as well
 */
public record QueryTerms(
        String query,
        List<String> words,
        List<Clause> clauses,
        List<Correction> corrections,
        int sure) {

    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    /** All that its clauses look for. */
    Set<String> forms() {
        var forms = new HashSet<String>();
        clauses.forEach(clause -> clause.all().forEach(forms::addAll));
        return forms;
    }

    /** These terms and behind them those of a phrase that every hit has, as one query. */
    public QueryTerms withPhrase(QueryTerms more) {
        int shift = words.size();
        var allClauses = new ArrayList<Clause>(clauses);
        more.clauses.forEach(clause -> allClauses.add(clause.shifted(shift)));
        return new QueryTerms(
                query,
                concat(words, more.words),
                List.copyOf(allClauses),
                concat(corrections, more.corrections),
                sure + more.words.size());
    }

    /** Whether it looks for more than its words and what means the same. */
    public boolean hasRelated() {
        return clauses.stream().anyMatch(Clause::isRelated);
    }

    /** The same terms without what is only related to the words. */
    public QueryTerms withoutRelated() {
        var nearer = clauses.stream().filter(clause -> !clause.isRelated()).toList();
        return new QueryTerms(query, words, nearer, corrections, sure);
    }

    /** The same terms, for a longer text that they are part of. */
    public QueryTerms in(String text) {
        return new QueryTerms(text, words, clauses, corrections, sure);
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
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
