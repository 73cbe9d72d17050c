package nl.inkoopkring.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.inkoopkring.search.dutch.QueryTerms;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.TermsPredicateOptionsStep;

/**
 * A name or code that words of a query stand for.
 *
 * @param from the first of these words
 * @param to the first word behind them
 * @param score what an item with one of the values scores by it
 */
record Subject(int from, int to, String field, Set<String> values, float score) {

    /** What is recorded under a package is about it, whatever words it has: more than a rare word scores in a title. */
    private static final float NAME = 15f;

    private static final float CPV_SAME = 20f;
    private static final float CPV_BELOW = 12f;
    private static final float CPV_ABOVE = 4f;

    /** All that a query names. */
    static List<Subject> of(QueryTerms terms, List<NameMatcher.Found> names) {
        var subjects = new ArrayList<Subject>();
        for (var found : names) {
            var name = found.name();
            subjects.add(
                    new Subject(
                            found.from(),
                            found.to(),
                            name.field().path(),
                            Set.of(name.value()),
                            NAME * name.weight()));
        }
        for (int i = 0; i < terms.words().size(); i++) {
            var word = i;
            Cpv.parse(terms.words().get(i)).ifPresent(code -> subjects.addAll(codes(code, word)));
        }
        return subjects;
    }

    /** A code, the same before those below and above. */
    static List<Subject> codes(String code, int word) {
        var subjects = new ArrayList<Subject>();
        subjects.add(code(word, IndexFields.CPV, Set.of(code), CPV_SAME));
        subjects.add(code(word, IndexFields.CPV_TREE, Set.of(code), CPV_BELOW));
        var above = Cpv.selfAndAncestors(code);
        if (above.size() > 2) {
            // The division alone ("45000000: works") says too little to be an answer.
            var between = Set.copyOf(above.subList(1, above.size() - 1));
            subjects.add(code(word, IndexFields.CPV, between, CPV_ABOVE));
        }
        return subjects;
    }

    private static Subject code(int word, String field, Set<String> codes, float score) {
        return new Subject(word, word + 1, field, codes, score);
    }

    boolean isMeantBy(int word) {
        return from <= word && word < to;
    }

    /** Items about it. */
    TermsPredicateOptionsStep<?> found(SearchPredicateFactory f) {
        return f.terms().field(field).matchingAny(values);
    }

    PredicateFinalStep scored(SearchPredicateFactory f) {
        return found(f).constantScore().boost(score);
    }
}
