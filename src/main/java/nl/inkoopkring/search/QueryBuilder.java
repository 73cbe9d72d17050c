package nl.inkoopkring.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.Clause;
import nl.inkoopkring.search.dutch.QueryTerms;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * What queries for the index are built from, for one viewer: what they may know of, filters, phrases, likeness; {@link WordQuery} for words. What a viewer reads of
 * restricted items counts with fixed weights, so that no statistics of items they may not see reach their scores.
 */
final class QueryBuilder {

    /** To have the same package or CPV code makes two items about as alike as a rare word does. */
    private static final float ALIKE = 6f;

    /** One thing in common is chance: a word, or a package as wide as another's. */
    private static final int THINGS_IN_COMMON = 2;

    /** Recorded under the package that was asked for: more than any words. */
    static final float SAME_PACKAGE = 30f;

    private final SearchPredicateFactory f;
    private final Viewer viewer;

    QueryBuilder(SearchPredicateFactory factory, Viewer viewer) {
        this.f = factory;
        this.viewer = viewer;
    }

    /** What this viewer may know exists. Part of every query. */
    SearchPredicate visible() {
        return viewer.tokens().isEmpty()
                ? f.matchNone().toPredicate()
                : f.terms().field(IndexFields.ACCESS).matchingAny(viewer.tokens()).toPredicate();
    }

    SearchPredicate filter(SearchFacet facet, Set<String> values) {
        return f.terms().field(facet.field()).matchingAny(values).toPredicate();
    }

    /** Items with the words of a query. */
    WordQuery words(QueryTerms terms, List<NameMatcher.Found> names) {
        return new WordQuery(f, viewer, terms, names);
    }

    /** Items that are about one of these CPV codes, the same before those below and above. */
    SearchPredicate cpv(Set<String> codes) {
        return WordQuery.cpv(f, codes);
    }

    /**
     * Items that have these words beside each other, in any inflection; one word alone must be there as a word of its own. Stop words count in titles only, since texts
     * are indexed without. Whoever may not read a restricted text is not told what stands in it, nor what does not.
     */
    SearchPredicate phrase(Phrase phrase) {
        return f.or().with(
                        or -> {
                            or.add(phrase(IndexFields.TITLE_LEMMA, phrase.inTitle()));
                            if (!phrase.inText().isEmpty()) {
                                or.add(phrase(IndexFields.TEXT_LEMMA, phrase.inText()));
                                or.add(
                                        f.and()
                                                .add(readsRestricted())
                                                .add(
                                                        phrase(
                                                                IndexFields.RESTRICTED_LEMMA,
                                                                phrase.inText())));
                            }
                        })
                .toPredicate();
    }

    private PredicateFinalStep phrase(String field, String words) {
        return f.phrase().field(field).matching(words);
    }

    /**
     * Words that stand beside each other, as placed lemmas.
     *
     * @param inTitle with stop words
     * @param inText without them; may be empty
     */
    record Phrase(String inTitle, String inText) {}

    /**
     * Items that share several of these with another: words, a package, CPV codes.
     *
     * @param words each as its lemmas
     */
    SearchPredicate like(List<Set<String>> words, Set<String> packages, Set<String> cpvCodes) {
        var wishes = new ArrayList<SearchPredicate>();
        words.forEach(lemmas -> wishes.add(word(lemmas)));
        if (!packages.isEmpty()) {
            wishes.add(
                    f.terms()
                            .field(SearchFacet.INKOOPPAKKET.field())
                            .matchingAny(packages)
                            .constantScore()
                            .boost(ALIKE)
                            .toPredicate());
        }
        if (!cpvCodes.isEmpty()) {
            wishes.add(
                    f.terms()
                            .field(IndexFields.CPV)
                            .matchingAny(cpvCodes)
                            .constantScore()
                            .boost(ALIKE)
                            .toPredicate());
        }
        int needed = Math.min(THINGS_IN_COMMON, wishes.size());
        return f.bool(
                        bool -> {
                            wishes.forEach(bool::should);
                            bool.minimumShouldMatchNumber(needed);
                        })
                .toPredicate();
    }

    /** A word of another item, in any text of this one that the viewer may read. */
    private SearchPredicate word(Set<String> lemmas) {
        var clause = new Clause(0, 0, Clause.Origin.WORD, Clause.Field.LEMMAS, List.of(lemmas), 1);
        var terms = new QueryTerms("", List.of(), List.of(clause), List.of(), 0);
        return anyOf(f, new WordQuery(f, viewer, terms, List.of()).wishes()).toPredicate();
    }

    static PredicateFinalStep anyOf(SearchPredicateFactory f, List<PredicateFinalStep> predicates) {
        return f.or().with(or -> predicates.forEach(or::add));
    }

    private PredicateFinalStep readsRestricted() {
        return readsRestricted(f, viewer);
    }

    static PredicateFinalStep readsRestricted(SearchPredicateFactory f, Viewer viewer) {
        return viewer.tokens().isEmpty()
                ? f.matchNone()
                : f.terms().field(IndexFields.RESTRICTED_ACCESS).matchingAny(viewer.tokens());
    }
}
