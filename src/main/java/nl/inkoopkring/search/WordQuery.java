package nl.inkoopkring.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.Clause;
import nl.inkoopkring.search.dutch.QueryTerms;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateOptionsCollector;
import org.hibernate.search.engine.search.predicate.dsl.MatchPredicateOptionsStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.TermsPredicateOptionsStep;

/**
 * Items with the words of a query, for one viewer.
 *
 * <p>Every word becomes wishes: found in the title, in the text, as a part of a compound, as a synonym, as something related, as a name, as a code. Wishes add up, each asked once. How many
 * words must be found at all is asked without scores, and mostly of the fields with parts only: those have every whole word too. What a viewer reads of restricted items
 * counts with fixed weights, so that no statistics of items they may not see reach their scores.
 */
final class WordQuery {

    /** About what a rare word scores in a text, where statistics may not count. */
    private static final float RARE = 5f;

    /** What is recorded under a package is about it, whatever words it has: more than a rare word scores in a title. */
    private static final float NAME = 15f;

    private static final float CPV_SAME = 20f;
    private static final float CPV_BELOW = 12f;
    private static final float CPV_ABOVE = 4f;

    /** What is written by and for the network, of whatever kind, goes before the list of codes when the words fit alike. */
    private static final float HEADSTART = 15f;

    /** Who types nothing but a code means that code, and then who bought under it. */
    private static final float HEADSTART_ON_CODE = 5f;

    /** A package goes before what fits alike, on top of that. */
    private static final float PACKAGE_HEADSTART = 1f;

    /** What was found weighs something, whatever it was found by. */
    private static final float MENTIONED = 0.5f;

    private static final String PACKAGE = "inkooppakket";

    /**
     * Where the words of an item are.
     *
     * @param whole what a word of its own weighs here
     * @param part what a part weighs, or a word as one
     */
    private record Place(String lemmas, float whole, String parts, float part) {
        String field(Clause.Field field) {
            return field == Clause.Field.LEMMAS ? lemmas : parts;
        }

        float weight(Clause clause) {
            return (float) clause.weight() * (clause.field() == Clause.Field.LEMMAS ? whole : part);
        }
    }

    /** Titles are short, so that a word weighs more there by itself; that it is a word of its own tells more there than in running text. */
    private static final Place TITLE =
            new Place(IndexFields.TITLE_LEMMA, 2f, IndexFields.TITLE_PARTS, 1.2f);

    private static final List<Place> OPEN =
            List.of(TITLE, new Place(IndexFields.TEXT_LEMMA, 1f, IndexFields.TEXT_PARTS, 1f));

    private static final Place RESTRICTED_TEXT =
            new Place(IndexFields.RESTRICTED_LEMMA, 1f, IndexFields.RESTRICTED_PARTS, 1f);

    /** A name or code that words of the query stand for; from the first of them to before {@code to}. */
    private record Subject(int from, int to, String field, Set<String> values, float score) {}

    private record Term(String field, String form) {}

    private final SearchPredicateFactory f;
    private final Viewer viewer;
    private final QueryTerms terms;
    private final List<Subject> subjects;

    WordQuery(
            SearchPredicateFactory factory,
            Viewer viewer,
            QueryTerms terms,
            List<NameMatcher.Found> names) {
        this.f = factory;
        this.viewer = viewer;
        this.terms = terms;
        this.subjects = subjects(terms, names);
    }

    private static List<Subject> subjects(QueryTerms terms, List<NameMatcher.Found> names) {
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

    private static List<Subject> codes(String code, int word) {
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

    /** Items about one of these CPV codes, the same before those below and above. */
    static SearchPredicate cpv(SearchPredicateFactory f, Collection<String> codes) {
        return f.or().with(or ->
                        codes.stream()
                                .flatMap(code -> codes(code, 0).stream())
                                .forEach(subject -> or.add(scored(f, subject))))
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
        return atLeast(number(needed), (clause, place) -> counts(clause, place, needed));
    }

    /** That a text mentions what is only related says next to nothing; a title is about it. */
    private static boolean counts(Clause clause, Place place, WordsNeeded needed) {
        return place == TITLE || !clause.isRelated() || needed.takesRelatedTexts();
    }

    private int number(WordsNeeded needed) {
        return needed.of(terms.words().size() - terms.sure(), terms.sure());
    }

    /** The wishes alone, however few are fulfilled. */
    List<PredicateFinalStep> wishes() {
        var wishes = new ArrayList<PredicateFinalStep>();
        OPEN.forEach(place -> wishes.addAll(wishes(place)));
        subjects.forEach(subject -> wishes.add(scored(f, subject)));
        wishes.add(f.bool().filter(readsRestricted()).must(anyOf(wishes(RESTRICTED_TEXT))));
        return wishes;
    }

    private PredicateFinalStep anyOf(List<PredicateFinalStep> predicates) {
        return f.or().with(or -> predicates.forEach(or::add));
    }

    /** What a place may score by; of a form that several clauses ask for the weights are added up. */
    private List<PredicateFinalStep> wishes(Place place) {
        var weights = new LinkedHashMap<Term, Float>();
        var wishes = new ArrayList<PredicateFinalStep>();
        for (var clause : terms.clauses()) {
            var field = place.field(clause.field());
            float weight = place.weight(clause);
            if (weight == 0 || clause.isRelated() && place != TITLE) {
                continue;
            }
            var forms = clause.all().getFirst();
            if (clause.all().size() > 1) {
                wishes.add(together(place, clause.all(), field, weight));
            } else if (clause.isRelated()) {
                wishes.add(has(field, forms).constantScore().boost(RARE * weight));
            } else {
                forms(forms, field, weight)
                        .forEach((term, share) -> weights.merge(term, share, Float::sum));
            }
        }
        weights.forEach((term, weight) -> wishes.add(scored(place, term, weight)));
        return wishes;
    }

    private PredicateFinalStep together(
            Place place, List<Set<String>> all, String field, float weight) {
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

    private PredicateFinalStep scored(Place place, Term term, float weight) {
        var match = f.match().field(term.field()).matching(term.form());
        return hasStatistics(place)
                ? match.boost(weight)
                : match.constantScore().boost(RARE * weight);
    }

    /** A restricted text has none for anyone; those of the others count what only members may see, so that for a partner every match weighs the same. */
    private boolean hasStatistics(Place place) {
        return OPEN.contains(place) && viewer.tokens().contains(Access.NETWORK);
    }

    private static PredicateFinalStep scored(SearchPredicateFactory f, Subject subject) {
        return f.terms()
                .field(subject.field())
                .matchingAny(subject.values())
                .constantScore()
                .boost(subject.score());
    }

    private PredicateFinalStep readsRestricted() {
        return QueryBuilder.readsRestricted(f, viewer);
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
                        atLeast(
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

    /** Items with so many of the words, by these clauses. */
    private SearchPredicate atLeast(int needed, BiPredicate<Clause, Place> counted) {
        return f.bool(
                        bool -> {
                            for (int i = 0; i < terms.words().size(); i++) {
                                var word = i;
                                var clauses =
                                        terms.clauses().stream()
                                                .filter(clause ->
                                                        clause.firstWord() <= word
                                                                && word <= clause.lastWord())
                                                .toList();
                                var about =
                                        subjects.stream()
                                                .filter(subject ->
                                                        subject.from() <= word
                                                                && word < subject.to())
                                                .toList();
                                if (!clauses.isEmpty() || !about.isEmpty()) {
                                    bool.should(matched(clauses, counted, about));
                                }
                            }
                            bool.minimumShouldMatchNumber(needed);
                        })
                .toPredicate();
    }

    private SearchPredicate matched(
            List<Clause> clauses, BiPredicate<Clause, Place> counted, List<Subject> about) {
        return f.or().with(
                        or -> {
                            matched(OPEN, List.of(), clauses, counted).forEach(or::add);
                            about.forEach(subject ->
                                    or.add(
                                            f.terms()
                                                    .field(subject.field())
                                                    .matchingAny(subject.values())));
                            var restricted =
                                    matched(List.of(RESTRICTED_TEXT), OPEN, clauses, counted);
                            if (!restricted.isEmpty()) {
                                or.add(f.and().add(readsRestricted()).add(anyOf(restricted)));
                            }
                        })
                .toPredicate();
    }

    /**
     * @param besides where parts may stand too of which another stands in one of the places
     */
    private List<PredicateFinalStep> matched(
            List<Place> places,
            List<Place> besides,
            List<Clause> clauses,
            BiPredicate<Clause, Place> counted) {
        var matches = new ArrayList<PredicateFinalStep>();
        var together = new LinkedHashMap<Sought.Together, List<Place>>();
        for (var place : places) {
            var sought =
                    Sought.of(
                            clauses.stream()
                                    .filter(clause -> counted.test(clause, place))
                                    .toList());
            if (!sought.inside().isEmpty()) {
                matches.add(has(place.parts(), sought.inside()));
            }
            if (!sought.alone().isEmpty()) {
                matches.add(has(place.lemmas(), sought.alone()));
            }
            sought.together()
                    .forEach(words ->
                            together.computeIfAbsent(words, _ -> new ArrayList<>()).add(place));
        }
        together.forEach((words, where) -> {
            if (words.spread()) {
                var anywhere = new ArrayList<>(where);
                anywhere.addAll(besides);
                matches.add(together(words, anywhere));
            } else {
                where.forEach(place -> matches.add(together(words, List.of(place))));
            }
        });
        return matches;
    }

    /** Each of these in any of the places: one part of a compound in the title, another in the text. */
    private PredicateFinalStep together(Sought.Together words, List<Place> places) {
        return f.and()
                .with(and ->
                        words.all().stream()
                                .map(forms ->
                                        places.stream()
                                                .<PredicateFinalStep>map(place ->
                                                        has(place.field(words.field()), forms))
                                                .toList())
                                .forEach(anywhere -> and.add(anyOf(anywhere))));
    }

    private TermsPredicateOptionsStep<?> has(String field, Set<String> forms) {
        return f.terms().field(field).matchingAny(forms);
    }
}
