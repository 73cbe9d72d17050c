package nl.inkoopkring.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.ContentType;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.Clause;
import nl.inkoopkring.search.dutch.QueryTerms;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * The one place where a query for the index is built.
 *
 * <p>Every word of the query becomes a wish: found in the title, in the text, as a part of a compound, as a synonym, as a name. Wishes add up. Beside them stands how
 * many words must be found at all. What a viewer reads of restricted items counts with fixed weights, so that no statistics of items they may not see reach their
 * scores.
 */
final class QueryBuilder {

    /** A word in the title counts this much against one in the text; titles are short, so that it weighs more there by itself. */
    private static final float TITLE = 1.2f;

    private static final float TEXT = 1f;

    /** About what a rare word scores in a text; restricted text has no statistics of its own. */
    private static final float RESTRICTED = 5f;

    /** What is recorded under a package is about it, whatever words it has: more than a rare word scores in a title. */
    private static final float NAME = 15f;

    private static final float CPV_SAME = 20f;
    private static final float CPV_BELOW = 12f;
    private static final float CPV_ABOVE = 4f;

    /** Of three words two must be found, of four three; of one or two all of them. */
    private static final double SHARE_OF_WORDS = 0.6;

    /** To have the same package or CPV code makes two items about as alike as a rare word does. */
    private static final float ALIKE = 6f;

    /** One thing in common is chance: a word, or a package as wide as another's. */
    private static final int THINGS_IN_COMMON = 2;

    /** Recorded under the package that was asked for: more than any words. */
    static final float SAME_PACKAGE = 30f;

    /** What is written by and for the network goes before lists of codes when the words fit alike. */
    private static final List<Headstart> HEADSTARTS =
            List.of(
                    new Headstart("inkooppakket", 11f),
                    new Headstart("handreiking", 9f),
                    new Headstart("aanbesteding", 9f),
                    new Headstart("organisatie", 9f),
                    new Headstart("deelnemer", 9f),
                    new Headstart("discussie", 9f));

    private static final float SUGGESTION_STEP = 100f;

    private record Headstart(String kind, float score) {}

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

    /**
     * Items with the words of a query.
     *
     * @param all whether the share of words that must be found counts, or any one is enough
     */
    SearchPredicate words(QueryTerms terms, List<NameMatcher.Found> names, boolean all) {
        var wishes = new ArrayList<Wish>();
        terms.clauses().forEach(clause -> wishes.add(wish(clause)));
        names.forEach(name -> wishes.add(wish(name)));
        for (int i = 0; i < terms.words().size(); i++) {
            var word = i;
            Cpv.parse(terms.words().get(i)).ifPresent(code -> wishes.addAll(wishes(code, word)));
        }
        if (wishes.isEmpty()) {
            return f.matchNone().toPredicate();
        }
        int words = terms.words().size();
        int needed = all && words > 1 ? (int) Math.ceil(words * SHARE_OF_WORDS) : 1;
        return f.bool(
                        query -> {
                            query.must(anyOf(wishes));
                            if (needed > 1) {
                                query.filter(atLeast(needed, words, wishes));
                            }
                            query.should(headstart(needed, words, wishes));
                        })
                .toPredicate();
    }

    /** Items that are about one of these CPV codes, the same before those below and above. */
    SearchPredicate cpv(Set<String> codes) {
        return anyOf(codes.stream().flatMap(code -> wishes(code, 0).stream()).toList());
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

    /** Items whose title or other name begins, word by word, as the typed text. */
    SearchPredicate beginning(List<String> edges) {
        return f.and()
                .with(and ->
                        edges.forEach(edge ->
                                and.add(
                                        f.match()
                                                .fields(
                                                        IndexFields.SUGGEST,
                                                        IndexFields.SUGGEST_OTHER)
                                                .matching(edge))))
                .toPredicate();
    }

    /** Of two of the same kind the one whose title begins so goes first; less than the step between kinds. */
    SearchPredicate beginningOfTitle(List<String> edges) {
        return f.and()
                .with(and ->
                        edges.forEach(edge ->
                                and.add(f.match().field(IndexFields.SUGGEST).matching(edge))))
                .constantScore()
                .boost(SUGGESTION_STEP / 2)
                .toPredicate();
    }

    /** Kinds in their order, so that packages come before titles and these before codes. */
    SearchPredicate suggestionOrder(List<ContentType> types) {
        return f.or().with(
                        or -> {
                            for (int i = 0; i < types.size(); i++) {
                                or.add(
                                        f.match()
                                                .field(SearchFacet.KIND.field())
                                                .matching(types.get(i).name())
                                                .constantScore()
                                                .boost(SUGGESTION_STEP * (types.size() - i)));
                            }
                        })
                .toPredicate();
    }

    /**
     * Only for items that have what was asked: the head of a compound alone, or too few of the words, earns none.
     *
     * @param certain how many words everything that is found has anyway
     */
    private SearchPredicate headstart(int certain, int words, List<Wish> wishes) {
        var kinds =
                f.or().with(or ->
                                HEADSTARTS.forEach(head ->
                                        or.add(
                                                f.match()
                                                        .field(SearchFacet.KIND.field())
                                                        .matching(head.kind())
                                                        .constantScore()
                                                        .boost(head.score()))))
                        .toPredicate();
        int needed = (int) Math.ceil(words * SHARE_OF_WORDS);
        if (needed <= certain && wishes.stream().allMatch(Wish::solid)) {
            // Nothing is found that has not earned it: asking twice would only take longer.
            return kinds;
        }
        var solid = wishes.stream().filter(Wish::solid).toList();
        return f.bool().filter(atLeast(needed, words, solid)).must(kinds).toPredicate();
    }

    /**
     * Items that share several of these with another: words, a package, CPV codes.
     *
     * @param words each as its lemmas
     */
    SearchPredicate like(List<Set<String>> words, Set<String> packages, Set<String> cpvCodes) {
        var wishes = new ArrayList<SearchPredicate>();
        words.stream()
                .map(lemmas ->
                        new Clause(
                                0, 0, Clause.Origin.WORD, Clause.Field.LEMMAS, List.of(lemmas), 1))
                .forEach(clause -> wishes.add(wish(clause).predicate()));
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

    private record Wish(int from, int to, boolean solid, SearchPredicate predicate) {
        boolean isFor(int word) {
            return from <= word && word < to;
        }
    }

    private Wish wish(Clause clause) {
        var lemmas = clause.field() == Clause.Field.LEMMAS;
        var predicate =
                f.or().with(
                                or -> {
                                    or.add(
                                            allOf(
                                                    clause,
                                                    lemmas
                                                            ? IndexFields.TITLE_LEMMA
                                                            : IndexFields.TITLE_PARTS,
                                                    TITLE));
                                    or.add(
                                            allOf(
                                                    clause,
                                                    lemmas
                                                            ? IndexFields.TEXT_LEMMA
                                                            : IndexFields.TEXT_PARTS,
                                                    TEXT));
                                    or.add(
                                            restricted(
                                                    clause,
                                                    lemmas
                                                            ? IndexFields.RESTRICTED_LEMMA
                                                            : IndexFields.RESTRICTED_PARTS));
                                })
                        .toPredicate();
        return new Wish(
                clause.firstWord(),
                clause.lastWord() + 1,
                clause.origin() != Clause.Origin.HEAD,
                predicate);
    }

    private PredicateFinalStep allOf(Clause clause, String field, float factor) {
        return f.and()
                .with(and ->
                        clause.all()
                                .forEach(forms ->
                                        and.add(
                                                anyForm(
                                                        forms,
                                                        field,
                                                        (float) clause.weight() * factor))));
    }

    /** All lemmas of a written form were indexed with it, so together they count as one word. */
    private PredicateFinalStep anyForm(Set<String> forms, String field, float weight) {
        return f.or().with(or ->
                forms.forEach(form -> or.add(form(form, field, weight / forms.size()))));
    }

    /** For a partner every match weighs the same: the statistics of the fields count what only members may see. */
    private SearchPredicate form(String form, String field, float weight) {
        var match = f.match().field(field).matching(form);
        return viewer.tokens().contains(Access.NETWORK)
                ? match.boost(weight).toPredicate()
                : match.constantScore().boost(RESTRICTED * weight).toPredicate();
    }

    private PredicateFinalStep readsRestricted() {
        return viewer.tokens().isEmpty()
                ? f.matchNone()
                : f.terms().field(IndexFields.RESTRICTED_ACCESS).matchingAny(viewer.tokens());
    }

    private PredicateFinalStep restricted(Clause clause, String field) {
        return f.and()
                .with(and -> {
                    and.add(readsRestricted());
                    and.add(allOf(clause, field, 1f));
                })
                .constantScore()
                .boost((float) clause.weight() * RESTRICTED);
    }

    private Wish wish(NameMatcher.Found found) {
        var name = found.name();
        return new Wish(
                found.from(),
                found.to(),
                true,
                f.match()
                        .field(name.field().path())
                        .matching(name.value())
                        .constantScore()
                        .boost(NAME * name.weight())
                        .toPredicate());
    }

    private List<Wish> wishes(String code, int word) {
        var wishes = new ArrayList<Wish>();
        wishes.add(cpvWish(word, IndexFields.CPV, Set.of(code), CPV_SAME));
        wishes.add(cpvWish(word, IndexFields.CPV_TREE, Set.of(code), CPV_BELOW));
        var above = Cpv.selfAndAncestors(code);
        if (above.size() > 2) {
            // The division alone ("45000000: works") says too little to be an answer.
            wishes.add(
                    cpvWish(
                            word,
                            IndexFields.CPV,
                            Set.copyOf(above.subList(1, above.size() - 1)),
                            CPV_ABOVE));
        }
        return wishes;
    }

    private Wish cpvWish(int word, String field, Set<String> codes, float score) {
        return new Wish(
                word,
                word + 1,
                true,
                f.terms()
                        .field(field)
                        .matchingAny(codes)
                        .constantScore()
                        .boost(score)
                        .toPredicate());
    }

    private SearchPredicate anyOf(List<Wish> wishes) {
        return f.or().with(or -> wishes.forEach(wish -> or.add(wish.predicate()))).toPredicate();
    }

    private SearchPredicate atLeast(int needed, int words, List<Wish> wishes) {
        return f.bool(
                        bool -> {
                            for (int i = 0; i < words; i++) {
                                var word = i;
                                var mine =
                                        wishes.stream().filter(wish -> wish.isFor(word)).toList();
                                if (!mine.isEmpty()) {
                                    bool.should(anyOf(mine));
                                }
                            }
                            bool.minimumShouldMatchNumber(needed);
                        })
                .toPredicate();
    }
}
