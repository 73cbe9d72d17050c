package nl.inkoopkring.search;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.QueryTerms;
import nl.inkoopkring.search.dutch.StopWords;
import nl.inkoopkring.shared.UnavailableException;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One search over everything that was indexed, for one viewer: what they may not see is in no hit, total, facet, suggestion, correction or score. Reads
 * nothing from the database. While the index can't be asked, each throws {@link UnavailableException}.
 */
@Service
@Transactional(readOnly = true, noRollbackFor = UnavailableException.class)
public class SearchService {

    /** With fewer hits than this for most words of a query, those for any of its words are added. */
    static final int FEW = 5;

    private static final int EXACT_TOTAL_UP_TO = 1_000;
    private static final int MOST_FACET_VALUES = 60;
    private static final int LONGEST_EDGE = 15;

    /** The kind that stands together in an overview; it carries no other facet. */
    private static final String FOLDED = "cpv";

    /** Fewer than these are in nobody's way. */
    private static final int FEWEST_FOLDED = 3;

    private static final int BEST_FOLDED = 5;
    private static final int MOST_EDGES = 6;
    private static final int LONGEST_TYPED = 200;
    private static final int MOST_SUGGESTIONS = 20;

    private final EntityManager entityManager;
    private final SearchQueryParser parser;
    private final SearchLanguage language;
    private final NameMatcher names;
    private final HitReader hits;
    private final ContentTypes types;

    SearchService(
            EntityManager entityManager,
            SearchQueryParser parser,
            SearchLanguage language,
            NameMatcher names,
            HitReader hits,
            ContentTypes types) {
        this.entityManager = entityManager;
        this.parser = parser;
        this.language = language;
        this.names = names;
        this.hits = hits;
        this.types = types;
    }

    /**
     * The hits for a request, with facets: each counted under the filters of the others, so that choosing one value hides none of its neighbours. An empty query gives
     * everything the viewer may see, newest first. Signs and filters typed in the query are followed. Never fails on what was typed.
     *
     * @param viewer who asks; holds no token means sees nothing
     */
    public SearchResult search(SearchRequest request, Viewer viewer) {
        return search(request, viewer, reading(request, viewer));
    }

    /** As {@link #search(SearchRequest, Viewer)}, with the words of the query read in another way. */
    SearchResult search(
            SearchRequest request, Viewer viewer, Function<String, QueryTerms> reading) {
        var wanted = wanted(request, viewer, reading);
        if (wanted.isNonsense()) {
            return nothing(wanted);
        }
        return IndexAnswers.of(() -> {
            var result = run(request, wanted);
            return isLittle(result.total().value(), wanted)
                    ? run(request, wanted.anyWord())
                    : result;
        });
    }

    /**
     * As {@link #search}, for people to look through: CPV codes, of which a common word finds dozens, stand together beside what else was found. They count in the total
     * and the facets, not in the pages.
     */
    public SearchResult overview(SearchRequest request, Viewer viewer) {
        var wanted = wanted(request, viewer, reading(request, viewer));
        if (wanted.isNonsense() || wanted.filters().containsKey(SearchFacet.KIND)) {
            return search(request, viewer);
        }
        return IndexAnswers.of(() -> overview(request, wanted));
    }

    private SearchResult overview(SearchRequest request, Wanted wanted) {
        var kinds = counts(SearchFacet.KIND, wanted);
        long total = kinds.stream().mapToLong(SearchResult.FacetCount::count).sum();
        return isLittle(total, wanted)
                ? overview(request, wanted.anyWord(), counts(SearchFacet.KIND, wanted.anyWord()))
                : overview(request, wanted, kinds);
    }

    private SearchResult overview(
            SearchRequest request, Wanted wanted, List<SearchResult.FacetCount> kinds) {
        long codes = count(kinds, FOLDED);
        if (codes < FEWEST_FOLDED || kinds.size() < 2) {
            return run(request, wanted);
        }
        var others = run(request, wanted.leavingOut(FOLDED));
        var facets = new EnumMap<>(others.facets());
        facets.put(SearchFacet.KIND, kinds);
        var best = request.offset() > 0 ? List.<SearchHit>of() : bestFolded(request, wanted);
        return new SearchResult(
                new SearchResult.Total(others.total().value() + codes, others.total().exact()),
                others.hits(),
                facets,
                others.corrected(),
                others.words(),
                others.query(),
                new SearchResult.Fold(FOLDED, codes, best, place(others.hits(), best, request)));
    }

    /** Better some words of the query than next to nothing; what has more of them still goes first. */
    private static boolean isLittle(long total, Wanted wanted) {
        return total < FEW && wanted.terms().words().size() > 1;
    }

    private List<SearchHit> bestFolded(SearchRequest request, Wanted wanted) {
        var few =
                new SearchRequest(
                        request.query(),
                        request.filters(),
                        request.literal(),
                        request.sort(),
                        0,
                        BEST_FOLDED);
        return page(few, wanted.onlyKind(FOLDED), Set.of()).hits().stream()
                .map(raw -> hits.hit(raw, wanted))
                .toList();
    }

    private static int place(List<SearchHit> hits, List<SearchHit> folded, SearchRequest request) {
        if (folded.isEmpty() || request.sort() == SearchRequest.Sort.DATE) {
            return hits.size();
        }
        var score = folded.getFirst().score();
        return (int) hits.stream().takeWhile(hit -> hit.score() >= score).count();
    }

    private static long count(List<SearchResult.FacetCount> counts, String value) {
        return counts.stream()
                .filter(count -> count.value().equals(value))
                .mapToLong(SearchResult.FacetCount::count)
                .sum();
    }

    /**
     * Items that one may mean while typing: a word of their title or of another name of theirs begins so, or a part of a compound in it. When none does, the words are
     * taken as mistyped.
     *
     * @param limit at most 20
     */
    public List<Suggestion> suggest(String typed, Viewer viewer, int limit) {
        var text = typed.substring(0, Math.min(LONGEST_TYPED, typed.length()));
        var suggestions = suggestions(edges(text), viewer, limit);
        if (!suggestions.isEmpty()) {
            return suggestions;
        }
        var terms = language.terms(text, false, viewer);
        return terms.corrections().isEmpty()
                ? List.of()
                : suggestions(edges(terms.correctedQuery()), viewer, limit);
    }

    private List<String> edges(String text) {
        return language.analysis().analyse(text).stream()
                .map(token -> token.word())
                .filter(word -> word.length() > 1)
                .map(word -> word.substring(0, Math.min(LONGEST_EDGE, word.length())))
                .limit(MOST_EDGES)
                .toList();
    }

    private List<Suggestion> suggestions(List<String> edges, Viewer viewer, int limit) {
        if (edges.isEmpty()) {
            return List.of();
        }
        return IndexAnswers.of(() -> suggest(edges, viewer, limit));
    }

    private List<Suggestion> suggest(List<String> edges, Viewer viewer, int limit) {
        return session()
                .search(SearchSource.class)
                .select(hits.projection())
                .where(f -> {
                    var builder = new QueryBuilder(f, viewer);
                    return f.bool()
                            .filter(builder.visible())
                            .filter(builder.beginning(edges))
                            .should(builder.suggestionOrder(types.all()))
                            .should(builder.beginningOfTitle(edges));
                })
                .sort(SearchService::bestFirst)
                .fetchHits(Math.clamp(limit, 1, MOST_SUGGESTIONS))
                .stream()
                .map(hit -> hits.suggestion(hit))
                .toList();
    }

    private Function<String, QueryTerms> reading(SearchRequest request, Viewer viewer) {
        return words -> language.terms(words, request.literal(), viewer);
    }

    private Wanted wanted(
            SearchRequest request, Viewer viewer, Function<String, QueryTerms> reading) {
        var query = parser.parse(request.query());
        var terms = reading.apply(query.words());
        for (var phrase : query.phrases()) {
            terms = terms.and(language.literally(phrase));
        }
        var filters = new EnumMap<SearchFacet, Set<String>>(SearchFacet.class);
        filters.putAll(request.filters());
        query.values().forEach((facet, values) -> filters.merge(facet, values, Wanted::union));
        return new Wanted(
                query,
                filters,
                terms.in(query.typed()),
                names.find(terms),
                phrases(query.phrases()),
                phrases(query.excluded()),
                null,
                true,
                viewer);
    }

    private List<QueryBuilder.Phrase> phrases(List<String> texts) {
        return texts.stream()
                .map(text ->
                        new QueryBuilder.Phrase(
                                placed(text, StopWords.KEEP), placed(text, StopWords.DROP)))
                .filter(phrase -> !phrase.inTitle().isEmpty())
                .toList();
    }

    private String placed(String text, StopWords stopWords) {
        return String.join(" ", language.analysis().placedLemmas(text, stopWords));
    }

    private SearchResult run(SearchRequest request, Wanted wanted) {
        var open = EnumSet.allOf(SearchFacet.class);
        open.removeAll(wanted.filters().keySet());
        var result = page(request, wanted, open);
        var facets = new EnumMap<SearchFacet, List<SearchResult.FacetCount>>(SearchFacet.class);
        open.forEach(facet -> facets.put(facet, counts(result.aggregation(key(facet)))));
        wanted.filters()
                .keySet()
                .forEach(facet -> facets.put(facet, counts(facet, wanted.without(facet))));
        var total = result.total();
        var terms = wanted.terms();
        return new SearchResult(
                new SearchResult.Total(total.hitCountLowerBound(), total.isHitCountExact()),
                result.hits().stream().map(raw -> hits.hit(raw, wanted)).toList(),
                facets,
                terms.corrections().isEmpty() ? null : terms.correctedQuery(),
                terms.words(),
                wanted.query(),
                null);
    }

    /** One page of the index, with the values of some facets counted. */
    private org.hibernate.search.engine.search.query.SearchResult<HitReader.Raw> page(
            SearchRequest request, Wanted wanted, Set<SearchFacet> counted) {
        var options =
                session()
                        .search(SearchSource.class)
                        .select(hits.projection())
                        .where(wanted::predicate)
                        .totalHitCountThreshold(EXACT_TOTAL_UP_TO);
        for (var facet : counted) {
            options = options.aggregation(key(facet), f -> values(f, facet));
        }
        boolean newestFirst = request.sort() == SearchRequest.Sort.DATE || wanted.terms().isEmpty();
        return options.sort(f -> newestFirst ? newestFirst(f) : bestFirst(f))
                .fetch(request.offset(), request.limit());
    }

    private static AggregationKey<Map<String, Long>> key(SearchFacet facet) {
        return AggregationKey.of(facet.name());
    }

    /** One query more for each facet that is filtered by: its own filter must not count. */
    private List<SearchResult.FacetCount> counts(SearchFacet facet, Wanted wanted) {
        return counts(
                session()
                        .search(SearchSource.class)
                        .where(wanted::predicate)
                        .aggregation(key(facet), f -> values(f, facet))
                        .fetch(0)
                        .aggregation(key(facet)));
    }

    private static AggregationFinalStep<Map<String, Long>> values(
            SearchAggregationFactory f, SearchFacet facet) {
        return f.terms().field(facet.field(), String.class).maxTermCount(MOST_FACET_VALUES);
    }

    private static List<SearchResult.FacetCount> counts(Map<String, Long> values) {
        return values.entrySet().stream()
                .map(value -> new SearchResult.FacetCount(value.getKey(), value.getValue()))
                .toList();
    }

    private static SearchResult nothing(Wanted wanted) {
        return new SearchResult(
                new SearchResult.Total(0, true),
                List.of(),
                Map.of(),
                null,
                wanted.terms().words(),
                wanted.query(),
                null);
    }

    /** What scores alike stands by its id: the order of the index changes with what is written to it, also by what the viewer may not see. */
    static SortFinalStep bestFirst(SearchSortFactory f) {
        return f.composite().add(f.score()).add(f.field(IndexFields.ITEM_ID));
    }

    private static SortFinalStep newestFirst(SearchSortFactory f) {
        return f.composite()
                .add(f.field(IndexFields.DATE).desc().missing().last())
                .add(bestFirst(f));
    }

    private SearchSession session() {
        return Search.session(entityManager);
    }

    /** The ids of what a request finds, best first, or newest first where it has no words. Unlike a page of results it never makes do with some of the words. */
    List<UUID> ids(SearchRequest request, Viewer viewer, int most) {
        var wanted = wanted(request, viewer, reading(request, viewer));
        if (wanted.isNonsense()) {
            return List.of();
        }
        return IndexAnswers.of(() ->
                session()
                        .search(SearchSource.class)
                        .select(f -> f.field(IndexFields.ITEM_ID, String.class))
                        .where(wanted::predicate)
                        .sort(f ->
                                f.composite()
                                        .add(f.score())
                                        .add(f.field(IndexFields.DATE).desc().missing().last()))
                        .fetchHits(most)
                        .stream()
                        .map(UUID::fromString)
                        .toList());
    }

    /** Of these items those that the viewer may see now, newest first. */
    List<SearchHit> items(Collection<UUID> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var nothing = language.literally("");
        return IndexAnswers.of(() ->
                session()
                        .search(SearchSource.class)
                        .select(hits.projection())
                        .where(f ->
                                f.bool()
                                        .filter(new QueryBuilder(f, viewer).visible())
                                        .filter(f.id().matchingAny(ids)))
                        .sort(f -> f.field(IndexFields.DATE).desc().missing().last())
                        .fetchHits(ids.size())
                        .stream()
                        .map(raw -> hits.hit(raw, nothing, viewer))
                        .toList());
    }
}
