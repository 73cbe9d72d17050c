package nl.inkoopkring.search;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.DutchAnalysis;
import nl.inkoopkring.search.dutch.QueryTerms;
import nl.inkoopkring.search.dutch.StopWords;
import nl.inkoopkring.shared.UnavailableException;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One search over everything that was indexed, for one viewer: what they may not see is in no hit, total, facet, correction or score. Reads nothing
 * from the database. While the index can't be asked, each throws {@link UnavailableException}.
 */
@Service
@Transactional(readOnly = true, noRollbackFor = UnavailableException.class)
public class SearchService {

    /** With fewer hits than this for enough words of a query, codes not counted, those for {@link WordsNeeded#ANY} are added. */
    static final int FEW = 5;

    /** Fewer than these are in nobody's way. */
    private static final int FEWEST_FOLDED = 3;

    private static final int BEST_FOLDED = 5;

    private final EntityManager entityManager;
    private final SearchQueryParser parser;
    private final SearchLanguage language;
    private final NameMatcher names;
    private final HitReader hits;
    private final SearchCounts counts;

    SearchService(
            EntityManager entityManager,
            SearchQueryParser parser,
            SearchLanguage language,
            NameMatcher names,
            HitReader hits,
            SearchCounts counts) {
        this.entityManager = entityManager;
        this.parser = parser;
        this.language = language;
        this.names = names;
        this.hits = hits;
        this.counts = counts;
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

    /** As {@link #search(SearchRequest, Viewer)}, without what is only related to the words. */
    SearchResult nearer(SearchRequest request, Viewer viewer) {
        return search(request, viewer, nearerReading(request, viewer));
    }

    /** As {@link #search(SearchRequest, Viewer)}, with the words of the query read in another way. */
    SearchResult search(
            SearchRequest request, Viewer viewer, Function<String, QueryTerms> reading) {
        var wanted = wanted(request, viewer, reading);
        if (wanted.isNonsense()) {
            return nothing(wanted);
        }
        return IndexAnswers.of(() -> plain(request, wanted));
    }

    private SearchResult plain(SearchRequest request, Wanted wanted) {
        var counting = counts.begin(wanted);
        var found = page(request, wanted);
        var counted = counting.get();
        return isLittle(written(counted), wanted)
                ? plain(request, wanted.needing(WordsNeeded.ANY))
                : result(wanted, counted, found, null);
    }

    /** The hits of {@link #search} alone, for whoever needs no counts; a page that is full already is not made up by what fits less. */
    public List<SearchHit> hits(SearchRequest request, Viewer viewer) {
        var wanted = wanted(request, viewer, reading(request, viewer));
        if (wanted.isNonsense()) {
            return List.of();
        }
        return IndexAnswers.of(() -> {
            var found = page(request, wanted);
            long written = found.stream().filter(hit -> !hit.ref().type().equals(Cpv.KIND)).count();
            return written < Math.min(FEW, request.limit())
                            && isLittle(counts.total(wanted.leavingOut(Cpv.KIND)), wanted)
                    ? page(request, wanted.needing(WordsNeeded.ANY))
                    : found;
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
        var counting = counts.begin(wanted);
        var others = page(request, wanted.leavingOut(Cpv.KIND));
        var counted = counting.get();
        if (isLittle(written(counted), wanted)) {
            return overview(request, wanted.needing(WordsNeeded.ANY));
        }
        var kinds = counted.facet(SearchFacet.KIND);
        long codes = count(kinds, Cpv.KIND);
        if (codes == 0) {
            return result(wanted, counted, others, null);
        }
        if (codes < FEWEST_FOLDED || kinds.size() < 2) {
            return result(wanted, counted, page(request, wanted), null);
        }
        var best = request.offset() > 0 ? List.<SearchHit>of() : bestFolded(request, wanted);
        var fold = new SearchResult.Fold(Cpv.KIND, codes, best, place(others, best, request));
        return result(wanted, counted, others, fold);
    }

    /**
     * Better any word of the query than next to nothing; what has more of them still goes first. Filters have no say in it: they choose from what is found without them, and
     * find as many as their counts told. Nor have codes, which are no answer to who looks for a colleague.
     *
     * @param written how much was found that is no code
     */
    private boolean isLittle(long written, Wanted wanted) {
        return written < FEW
                && wanted.needed().canBeWider(wanted.terms())
                && (wanted.filters().isEmpty()
                        || counts.total(wanted.unfiltered().leavingOut(Cpv.KIND)) < FEW);
    }

    /** How much was found that is no code; less where a kind was chosen, and then it is counted anew without. */
    private static long written(SearchCounts.Counts counted) {
        return counted.total() - count(counted.facet(SearchFacet.KIND), Cpv.KIND);
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
        return page(few, wanted.onlyKind(Cpv.KIND));
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

    private Function<String, QueryTerms> reading(SearchRequest request, Viewer viewer) {
        return words -> language.terms(words, request.literal(), viewer);
    }

    private Function<String, QueryTerms> nearerReading(SearchRequest request, Viewer viewer) {
        return reading(request, viewer).andThen(QueryTerms::withoutRelated);
    }

    private Wanted wanted(
            SearchRequest request, Viewer viewer, Function<String, QueryTerms> reading) {
        var query = parser.parse(request.query());
        var terms = reading.apply(query.words());
        for (var phrase : query.phrases()) {
            terms = terms.withPhrase(language.literally(phrase));
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
                WordsNeeded.HALF,
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
        return String.join(
                " ", DutchAnalysis.placedLemmas(language.analysis().analyse(text, stopWords)));
    }

    private static SearchResult result(
            Wanted wanted,
            SearchCounts.Counts counted,
            List<SearchHit> hits,
            SearchResult.@Nullable Fold fold) {
        var terms = wanted.terms();
        return new SearchResult(
                counted.total(),
                hits,
                counted.facets(),
                terms.corrections().isEmpty() ? null : terms.correctedQuery(),
                terms.words(),
                wanted.query(),
                fold);
    }

    private static SearchResult nothing(Wanted wanted) {
        return new SearchResult(
                0, List.of(), Map.of(), null, wanted.terms().words(), wanted.query(), null);
    }

    private List<SearchHit> page(SearchRequest request, Wanted wanted) {
        boolean newestFirst = request.sort() == SearchRequest.Sort.DATE || wanted.terms().isEmpty();
        return session()
                .search(SearchSource.class)
                .select(hits.projection())
                .where(wanted::predicate)
                .sort(f -> newestFirst ? newestFirst(f) : bestFirst(f))
                .fetchHits(request.offset(), request.limit())
                .stream()
                .map(hits.reading(wanted))
                .toList();
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

    /**
     * The ids of what a request finds, best first, or newest first where it has no words. Unlike a page of results it does not make do with half of the words, nor with what is
     * only related to them.
     */
    List<UUID> ids(SearchRequest request, Viewer viewer, int most) {
        var wanted =
                wanted(request, viewer, nearerReading(request, viewer)).needing(WordsNeeded.MOST);
        if (wanted.isNonsense()) {
            return List.of();
        }
        return IndexAnswers.of(() ->
                session()
                        .search(SearchSource.class)
                        .select(f -> f.field(IndexFields.ITEM_ID, String.class))
                        .where(wanted::predicate)
                        .sort(f -> f.composite().add(f.score()).add(newestFirst(f)))
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
                        .where(f -> visible(f, ids, viewer))
                        .sort(SearchService::newestFirst)
                        .fetchHits(ids.size())
                        .stream()
                        .map(hits.reading(nothing, viewer))
                        .toList());
    }

    /** How many of these items the viewer may see now. */
    long countItems(Collection<UUID> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return 0;
        }
        return IndexAnswers.of(() ->
                session()
                        .search(SearchSource.class)
                        .where(f -> visible(f, ids, viewer))
                        .fetchTotalHitCount());
    }

    private static PredicateFinalStep visible(
            SearchPredicateFactory f, Collection<UUID> ids, Viewer viewer) {
        return f.bool()
                .filter(new QueryBuilder(f, viewer).visible())
                .filter(f.id().matchingAny(ids));
    }
}
