package nl.inkoopkring.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.Clause;
import nl.inkoopkring.search.dutch.QueryTerms;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateOptionsCollector;
import org.hibernate.search.engine.search.predicate.dsl.MatchPredicateOptionsStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * Items with the words of a query, for one viewer.
 *
 * <p>Every word becomes wishes: found in the title, in the text, as a part of a compound, as a synonym, as something related, as a name, as a code. Wishes add up, each asked once. How many
 * words must be found at all is {@linkplain WordMatches asked apart}. What a viewer reads of restricted items counts with fixed weights, so that no statistics of items they may not see reach
 * their scores.
 */
final class WordQuery {

    /** About what a rare word scores in a text, where statistics may not count. */
    private static final float RARE = 5f;

    /** What is written by and for the network, of whatever kind, goes before the list of codes when the words fit alike. */
    private static final float HEADSTART = 15f;

    /** Who types nothing but a code means that code, and then who bought under it. */
    private static final float HEADSTART_ON_CODE = 5f;

    /** A package goes before what fits alike, on top of that. */
    private static final float PACKAGE_HEADSTART = 1f;

    /** What was found weighs something, whatever it was found by. */
    private static final float MENTIONED = 0.5f;

    private static final String PACKAGE = "inkooppakket";

    private record Term(String field, String form) {}

    private final SearchPredicateFactory f;
    private final Viewer viewer;
    private final QueryTerms terms;
    private final List<Subject> subjects;
    private final WordMatches matches;

    WordQuery(
            SearchPredicateFactory factory,
            Viewer viewer,
            QueryTerms terms,
            List<NameMatcher.Found> names) {
        this.f = factory;
        this.viewer = viewer;
        this.terms = terms;
        this.subjects = Subject.of(terms, names);
        this.matches = new WordMatches(factory, viewer, terms, subjects);
    }

    /** Items about one of these CPV codes, the same before those below and above. */
    static SearchPredicate cpv(SearchPredicateFactory f, Collection<String> codes) {
        return f.or().with(or ->
                        codes.stream()
                                .flatMap(code -> Subject.codes(code, 0).stream())
                                .forEach(subject -> or.add(subject.scored(f))))
                .toPredicate();
    }

    /**
     * Asks for the words in a query that asks for nothing else with scores. All stands side by side in it, since so the index can leave out what can't come among the
     * best any more.
     *
     * @param needed how many of the words must be found
     */
    void addTo(BooleanPredicateOptionsCollector<?, ?> query, WordsNeeded needed) {
        if (terms.isEmpty() && subjects.isEmpty()) {
            query.filter(f.matchNone());
            return;
        }
        query.filter(found(needed));
        wishes().forEach(query::should);
        headstart(needed).forEach(query::should);
        if (!needed.takesRelatedTexts() || !terms.hasRelated()) {
            // Whatever is found scores then; to know that saves time.
            query.minimumShouldMatchNumber(1);
        }
    }

    /**
     * How well items fit the words, and nothing else: that something is a procurement says nothing of how well it fits. Who only mentions what is related fits a little.
     */
    SearchPredicate fit(WordsNeeded needed) {
        return f.bool(
                        bool -> {
                            bool.must(
                                    f.bool().must(found(needed)).constantScore().boost(MENTIONED));
                            wishes().forEach(bool::should);
                        })
                .toPredicate();
    }

    /** Items with enough of the words, without scores. */
    SearchPredicate found(WordsNeeded needed) {
        return matches.atLeast(number(needed), (clause, place) -> counts(clause, place, needed));
    }

    /** That a text mentions what is only related says next to nothing; a title is about it. */
    private static boolean counts(Clause clause, TextPlace place, WordsNeeded needed) {
        return place == TextPlace.TITLE || !clause.isRelated() || needed.takesRelatedTexts();
    }

    private int number(WordsNeeded needed) {
        return needed.of(terms.words().size() - terms.sure(), terms.sure());
    }

    /** The wishes alone, however few are fulfilled. */
    List<PredicateFinalStep> wishes() {
        var wishes = new ArrayList<PredicateFinalStep>();
        TextPlace.OPEN.forEach(place -> wishes.addAll(wishes(place)));
        subjects.forEach(subject -> wishes.add(subject.scored(f)));
        wishes.add(
                f.bool()
                        .filter(QueryBuilder.readsRestricted(f, viewer))
                        .must(QueryBuilder.anyOf(f, wishes(TextPlace.RESTRICTED))));
        return wishes;
    }

    /** What a place may score by; of a form that several clauses ask for the weights are added up. */
    private List<PredicateFinalStep> wishes(TextPlace place) {
        var weights = new LinkedHashMap<Term, Float>();
        var wishes = new ArrayList<PredicateFinalStep>();
        for (var clause : terms.clauses()) {
            var field = place.field(clause.field());
            float weight = place.weight(clause);
            if (weight == 0 || clause.isRelated() && place != TextPlace.TITLE) {
                continue;
            }
            var forms = clause.all().getFirst();
            if (clause.all().size() > 1) {
                wishes.add(together(place, clause.all(), field, weight));
            } else if (clause.isRelated()) {
                wishes.add(
                        f.terms()
                                .field(field)
                                .matchingAny(forms)
                                .constantScore()
                                .boost(RARE * weight));
            } else {
                forms(forms, field, weight)
                        .forEach((term, share) -> weights.merge(term, share, Float::sum));
            }
        }
        weights.forEach((term, weight) -> wishes.add(scored(place, term, weight)));
        return wishes;
    }

    private PredicateFinalStep together(
            TextPlace place, List<Set<String>> all, String field, float weight) {
        return f.and()
                .with(and ->
                        all.forEach(forms ->
                                and.add(
                                        f.or().with(or ->
                                                forms(forms, field, weight)
                                                        .forEach((term, share) ->
                                                                or.add(
                                                                        scored(
                                                                                place, term,
                                                                                share)))))));
    }

    /** All lemmas of a written form were indexed with it, so together they count as one word. */
    private static Map<Term, Float> forms(Set<String> forms, String field, float weight) {
        var weights = new LinkedHashMap<Term, Float>();
        forms.forEach(form -> weights.put(new Term(field, form), weight / forms.size()));
        return weights;
    }

    private PredicateFinalStep scored(TextPlace place, Term term, float weight) {
        var match = f.match().field(term.field()).matching(term.form());
        return hasStatistics(place)
                ? match.boost(weight)
                : match.constantScore().boost(RARE * weight);
    }

    /** A restricted text has none for anyone; those of the others count what only members may see, so that for a partner every match weighs the same. */
    private boolean hasStatistics(TextPlace place) {
        return TextPlace.OPEN.contains(place) && viewer.tokens().contains(Access.NETWORK);
    }

    private List<PredicateFinalStep> headstart(WordsNeeded needed) {
        var written = f.bool().mustNot(kind(Cpv.KIND));
        earned(needed).ifPresent(written::filter);
        return List.of(
                kind(PACKAGE).constantScore().boost(PACKAGE_HEADSTART),
                written.constantScore().boost(asksForCodes() ? HEADSTART_ON_CODE : HEADSTART));
    }

    private MatchPredicateOptionsStep<?> kind(String kind) {
        return f.match().field(SearchFacet.KIND.field()).matching(kind);
    }

    /**
     * Items that have what was asked: the head of a compound alone, or too few of the words, earns no headstart. Empty where nothing is found that has not earned it, since
     * asking twice takes longer.
     */
    private Optional<SearchPredicate> earned(WordsNeeded needed) {
        int half = number(WordsNeeded.HALF);
        return half <= number(needed) && terms.clauses().stream().allMatch(WordQuery::isSolid)
                ? Optional.empty()
                : Optional.of(
                        matches.atLeast(
                                half,
                                (clause, place) ->
                                        isSolid(clause) && counts(clause, place, needed)));
    }

    private boolean asksForCodes() {
        return terms.words().stream().allMatch(word -> Cpv.parse(word).isPresent());
    }

    private static boolean isSolid(Clause clause) {
        return clause.origin() != Clause.Origin.HEAD;
    }
}
