package nl.inkoopkring.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inkoopkring.search.dutch.Clause;

/**
 * What fulfils any of some clauses, each asked once.
 *
 * @param inside forms that may be a part of a compound
 * @param alone forms that must be words of their own
 * @param together several words that must all be there
 */
record Sought(Set<String> inside, Set<String> alone, List<Together> together) {

    /**
     * @param spread whether it does not matter where each of them is
     */
    record Together(Clause.Field field, List<Set<String>> all, boolean spread) {
        private static Together of(Clause clause) {
            var origin = clause.origin();
            // Parts tell what they are wherever they are; words of an expression do so as an
            // expression.
            boolean parts = origin == Clause.Origin.PARTS || origin == Clause.Origin.CORRECTION;
            return new Together(clause.field(), clause.all(), parts);
        }
    }

    static Sought of(List<Clause> clauses) {
        var inside = forms(clauses, Clause.Field.PARTS);
        var alone = forms(clauses, Clause.Field.LEMMAS);
        // A word is in the field of parts too.
        alone.removeAll(inside);
        // What has one of these by itself need not have it with others as well.
        var together =
                clauses.stream()
                        .filter(clause -> clause.all().size() > 1)
                        .filter(clause -> clause.all().stream().noneMatch(inside::containsAll))
                        .map(Together::of)
                        .distinct()
                        .toList();
        return new Sought(inside, alone, together);
    }

    private static Set<String> forms(List<Clause> clauses, Clause.Field field) {
        return clauses.stream()
                .filter(clause -> clause.all().size() == 1 && clause.field() == field)
                .flatMap(clause -> clause.all().getFirst().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
