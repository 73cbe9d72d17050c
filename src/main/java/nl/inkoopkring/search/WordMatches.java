package nl.inkoopkring.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.Clause;
import nl.inkoopkring.search.dutch.QueryTerms;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * Which items have the words of a query, without scores: mostly asked of the fields with parts only, since those have every whole word too.
 */
final class WordMatches {

    private final SearchPredicateFactory f;
    private final Viewer viewer;
    private final QueryTerms terms;
    private final List<Subject> subjects;

    WordMatches(
            SearchPredicateFactory factory,
            Viewer viewer,
            QueryTerms terms,
            List<Subject> subjects) {
        this.f = factory;
        this.viewer = viewer;
        this.terms = terms;
        this.subjects = subjects;
    }

    /** Items with so many of the words, by these clauses in these places. */
    SearchPredicate atLeast(int needed, BiPredicate<Clause, TextPlace> counted) {
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
                                                .filter(subject -> subject.isMeantBy(word))
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
            List<Clause> clauses, BiPredicate<Clause, TextPlace> counted, List<Subject> about) {
        return f.or().with(
                        or -> {
                            matched(TextPlace.OPEN, List.of(), clauses, counted).forEach(or::add);
                            about.forEach(subject -> or.add(subject.found(f)));
                            var restricted =
                                    matched(
                                            List.of(TextPlace.RESTRICTED),
                                            TextPlace.OPEN,
                                            clauses,
                                            counted);
                            if (!restricted.isEmpty()) {
                                or.add(
                                        f.and()
                                                .add(QueryBuilder.readsRestricted(f, viewer))
                                                .add(QueryBuilder.anyOf(f, restricted)));
                            }
                        })
                .toPredicate();
    }

    /**
     * @param besides where parts may stand too of which another stands in one of the places
     */
    private List<PredicateFinalStep> matched(
            List<TextPlace> places,
            List<TextPlace> besides,
            List<Clause> clauses,
            BiPredicate<Clause, TextPlace> counted) {
        var matches = new ArrayList<PredicateFinalStep>();
        var together = new LinkedHashMap<Sought.Together, List<TextPlace>>();
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
    private PredicateFinalStep together(Sought.Together words, List<TextPlace> places) {
        return f.and()
                .with(and ->
                        words.all().stream()
                                .map(forms ->
                                        places.stream()
                                                .<PredicateFinalStep>map(place ->
                                                        has(place.field(words.field()), forms))
                                                .toList())
                                .forEach(anywhere -> and.add(QueryBuilder.anyOf(f, anywhere))));
    }

    private PredicateFinalStep has(String field, Set<String> forms) {
        return f.terms().field(field).matchingAny(forms);
    }
}
