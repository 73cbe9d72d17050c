package nl.inkoopkring.search;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.QueryTerms;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * All that one search asks of the index.
 *
 * @param filters those of the request and those typed in the query
 * @param terms of the words and of the words in phrases
 * @param all whether the share of words that must be found counts, or any one is enough
 */
record Wanted(
        ParsedQuery query,
        Map<SearchFacet, Set<String>> filters,
        QueryTerms terms,
        List<NameMatcher.Found> names,
        List<QueryBuilder.Phrase> phrases,
        List<QueryBuilder.Phrase> excluded,
        boolean all,
        Viewer viewer) {

    Wanted anyWord() {
        return new Wanted(query, filters, terms, names, phrases, excluded, false, viewer);
    }

    /** The same with this facet left open. */
    Wanted without(SearchFacet facet) {
        var others = new EnumMap<SearchFacet, Set<String>>(SearchFacet.class);
        others.putAll(filters);
        others.remove(facet);
        return new Wanted(query, others, terms, names, phrases, excluded, all, viewer);
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

    PredicateFinalStep predicate(SearchPredicateFactory f) {
        var builder = new QueryBuilder(f, viewer);
        var bool = f.bool().filter(builder.visible());
        filters.forEach((facet, values) -> bool.filter(builder.filter(facet, values)));
        phrases.forEach(phrase -> bool.filter(builder.phrase(phrase)));
        excluded.forEach(phrase -> bool.mustNot(builder.phrase(phrase)));
        if (!terms.isEmpty()) {
            bool.must(builder.words(terms, names, all));
        }
        return bool;
    }

    static Set<String> union(Set<String> some, Set<String> others) {
        var union = new LinkedHashSet<>(some);
        union.addAll(others);
        return union;
    }
}
