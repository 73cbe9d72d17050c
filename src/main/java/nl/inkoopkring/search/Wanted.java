package nl.inkoopkring.search;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.QueryTerms;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;

/**
 * All that one search asks of the index.
 *
 * @param filters those of the request and those typed in the query
 * @param terms of the words and of the words in phrases
 * @param leftOut a kind that is not asked for, or null
 * @param needed how many of the words must be found
 */
record Wanted(
        ParsedQuery query,
        Map<SearchFacet, Set<String>> filters,
        QueryTerms terms,
        List<NameMatcher.Found> names,
        List<QueryBuilder.Phrase> phrases,
        List<QueryBuilder.Phrase> excluded,
        @Nullable String leftOut,
        WordsNeeded needed,
        Viewer viewer) {

    Wanted needing(WordsNeeded other) {
        return new Wanted(query, filters, terms, names, phrases, excluded, leftOut, other, viewer);
    }

    /** The same with this facet left open. */
    Wanted without(SearchFacet facet) {
        return with(facet, Set.of());
    }

    /** The same with all facets left open. */
    Wanted unfiltered() {
        return new Wanted(
                query, Map.of(), terms, names, phrases, excluded, leftOut, needed, viewer);
    }

    Wanted onlyKind(String kind) {
        return with(SearchFacet.KIND, Set.of(kind));
    }

    Wanted leavingOut(String kind) {
        return new Wanted(query, filters, terms, names, phrases, excluded, kind, needed, viewer);
    }

    private Wanted with(SearchFacet facet, Set<String> values) {
        var others = new EnumMap<SearchFacet, Set<String>>(SearchFacet.class);
        others.putAll(filters);
        if (values.isEmpty()) {
            others.remove(facet);
        } else {
            others.put(facet, values);
        }
        return new Wanted(query, others, terms, names, phrases, excluded, leftOut, needed, viewer);
    }

    /** Something was typed, and there is no word in it; everything would be no answer to that. */
    boolean isNonsense() {
        return terms.isEmpty()
                && phrases.isEmpty()
                && !query.typed().isBlank()
                && excluded.isEmpty()
                && query.filters().isEmpty()
                && filters.keySet().stream().allMatch(facet -> facet == SearchFacet.KIND);
    }

    /** What is found, with scores. */
    PredicateFinalStep predicate(SearchPredicateFactory f) {
        var builder = new QueryBuilder(f, viewer);
        var bool = limits(f, builder);
        if (!terms.isEmpty()) {
            builder.words(terms, names).addTo(bool, needed);
        }
        return bool;
    }

    /** The same without scores. */
    PredicateFinalStep counted(SearchPredicateFactory f) {
        var builder = new QueryBuilder(f, viewer);
        var bool = limits(f, builder);
        return terms.isEmpty() ? bool : bool.filter(builder.words(terms, names).found(needed));
    }

    private BooleanPredicateClausesStep<?, ?> limits(
            SearchPredicateFactory f, QueryBuilder builder) {
        var bool = f.bool().filter(builder.visible());
        filters.forEach((facet, values) -> bool.filter(builder.filter(facet, values)));
        phrases.forEach(phrase -> bool.filter(builder.phrase(phrase)));
        excluded.forEach(phrase -> bool.mustNot(builder.phrase(phrase)));
        query.leftOut().forEach((facet, values) -> bool.mustNot(builder.filter(facet, values)));
        if (leftOut != null) {
            bool.mustNot(builder.filter(SearchFacet.KIND, Set.of(leftOut)));
        }
        return bool;
    }

    static Set<String> union(Set<String> some, Set<String> others) {
        var union = new LinkedHashSet<>(some);
        union.addAll(others);
        return union;
    }
}
