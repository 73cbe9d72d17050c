package nl.inkoopkring.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.QueryTerms;
import nl.inkoopkring.shared.UnavailableException;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One search over everything that was indexed, for one viewer: what they may not see is in no hit, total, facet, suggestion, correction or score. Each call is one
 * query of the index and reads nothing from the database. While the index can't be asked, each throws {@link UnavailableException}.
 */
@Service
@Transactional(readOnly = true, noRollbackFor = UnavailableException.class)
public class SearchService {

    private static final Logger LOG = LoggerFactory.getLogger(SearchService.class);

    private static final int EXACT_TOTAL_UP_TO = 1_000;
    private static final int MOST_FACET_VALUES = 60;
    private static final int LONGEST_EDGE = 15;
    private static final int MOST_SUGGESTIONS = 20;

    private final EntityManager entityManager;
    private final SearchLanguage language;
    private final NameMatcher names;
    private final HitReader hits;
    private final ContentTypes types;

    SearchService(
            EntityManager entityManager,
            SearchLanguage language,
            NameMatcher names,
            HitReader hits,
            ContentTypes types) {
        this.entityManager = entityManager;
        this.language = language;
        this.names = names;
        this.hits = hits;
        this.types = types;
    }

    /**
     * The hits for a request, with facets. An empty query gives everything the viewer may see, newest first. Never fails on what was typed.
     *
     * @param viewer who asks; holds no token means sees nothing
     */
    public SearchResult search(SearchRequest request, Viewer viewer) {
        var terms = language.terms(request.query(), request.literal(), viewer);
        if (terms.isEmpty() && !request.query().isBlank() && !isBrowsing(request)) {
            return nothing(terms);
        }
        var found = names.find(terms.words());
        return asked(() -> {
            var result = run(request, viewer, terms, found, true);
            // Better some words of the query than nothing at all.
            return result.total().value() == 0 && terms.words().size() > 1
                    ? run(request, viewer, terms, found, false)
                    : result;
        });
    }

    /**
     * Items that one may mean while typing: their title, or another name of theirs, has words that begin so.
     *
     * @param limit at most 20
     */
    public List<Suggestion> suggest(String typed, Viewer viewer, int limit) {
        var edges =
                language
                        .analysis()
                        .analyse(typed.substring(0, Math.min(200, typed.length())))
                        .stream()
                        .map(token -> token.word())
                        .filter(word -> word.length() > 1)
                        .map(word -> word.substring(0, Math.min(LONGEST_EDGE, word.length())))
                        .limit(6)
                        .toList();
        if (edges.isEmpty()) {
            return List.of();
        }
        return asked(() -> suggest(edges, viewer, limit));
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
                .fetchHits(Math.clamp(limit, 1, MOST_SUGGESTIONS))
                .stream()
                .map(hit -> hits.suggestion(hit))
                .toList();
    }

    /** The items that are evidence of who did what, best fitting first; see {@link EvidenceRequest}. */
    public List<SearchHit> evidence(EvidenceRequest request, Viewer viewer) {
        var terms = language.terms(request.query(), false, viewer);
        var found = names.find(terms.words());
        return asked(() -> {
            var evidence = evidence(request, viewer, terms, found, true);
            return evidence.isEmpty() && terms.words().size() > 1
                    ? evidence(request, viewer, terms, found, false)
                    : evidence;
        });
    }

    private List<SearchHit> evidence(
            EvidenceRequest request,
            Viewer viewer,
            QueryTerms terms,
            List<NameMatcher.Found> found,
            boolean all) {
        return session()
                .search(SearchSource.class)
                .select(hits.projection())
                .where(f -> evidencePredicate(f, request, viewer, terms, found, all))
                .sort(f ->
                        f.composite()
                                .add(f.score())
                                .add(f.field(IndexFields.DATE).desc().missing().last()))
                .fetchHits(request.limit())
                .stream()
                .map(raw -> hits.hit(raw, terms, viewer))
                .toList();
    }

    private PredicateFinalStep evidencePredicate(
            SearchPredicateFactory f,
            EvidenceRequest request,
            Viewer viewer,
            QueryTerms terms,
            List<NameMatcher.Found> found,
            boolean all) {
        var builder = new QueryBuilder(f, viewer);
        var bool =
                f.bool()
                        .filter(builder.visible())
                        .filter(f.match().field(IndexFields.EVIDENCE_KNOWN).matching(true));
        if (request.participantId() != null) {
            bool.filter(
                    f.match()
                            .field(IndexFields.EVIDENCE_PARTICIPANT)
                            .matching(request.participantId().toString()));
        }
        if (request.organisationId() != null) {
            bool.filter(
                    f.match()
                            .field(IndexFields.EVIDENCE_ORGANISATION)
                            .matching(request.organisationId().toString()));
        }
        var wishes = new ArrayList<SearchPredicate>();
        if (!terms.isEmpty()) {
            wishes.add(builder.words(terms, found, all));
        }
        if (!request.packages().isEmpty()) {
            wishes.add(
                    f.terms()
                            .field(SearchFacet.INKOOPPAKKET.field())
                            .matchingAny(request.packages().stream().map(Object::toString).toList())
                            .constantScore()
                            .boost(QueryBuilder.SAME_PACKAGE)
                            .toPredicate());
        }
        if (!request.cpvCodes().isEmpty()) {
            wishes.add(builder.cpv(request.cpvCodes()));
        }
        if (!wishes.isEmpty()) {
            bool.must(f.or().with(or -> wishes.forEach(or::add)));
        } else if (!request.query().isBlank()) {
            return f.matchNone();
        }
        return bool;
    }

    private SearchResult run(
            SearchRequest request,
            Viewer viewer,
            QueryTerms terms,
            List<NameMatcher.Found> found,
            boolean all) {
        var keys = new EnumMap<SearchFacet, AggregationKey<Map<String, Long>>>(SearchFacet.class);
        var query =
                session()
                        .search(SearchSource.class)
                        .select(hits.projection())
                        .where(f -> predicate(f, request, viewer, terms, found, all));
        var options = query.totalHitCountThreshold(EXACT_TOTAL_UP_TO);
        for (var facet : SearchFacet.values()) {
            var key = AggregationKey.<Map<String, Long>>of(facet.name());
            keys.put(facet, key);
            options =
                    options.aggregation(
                            key,
                            f ->
                                    f.terms()
                                            .field(facet.field(), String.class)
                                            .maxTermCount(MOST_FACET_VALUES));
        }
        if (request.sort() == SearchRequest.Sort.DATE || terms.isEmpty()) {
            options =
                    options.sort(f ->
                            f.composite()
                                    .add(f.field(IndexFields.DATE).desc().missing().last())
                                    .add(f.score()));
        }
        var result = options.fetch(request.offset(), request.limit());
        var facets = new EnumMap<SearchFacet, List<SearchResult.FacetCount>>(SearchFacet.class);
        keys.forEach((facet, key) -> facets.put(facet, counts(result.aggregation(key))));
        var total = result.total();
        return new SearchResult(
                new SearchResult.Total(total.hitCountLowerBound(), total.isHitCountExact()),
                result.hits().stream().map(raw -> hits.hit(raw, terms, viewer)).toList(),
                facets,
                terms.corrections().isEmpty() ? null : terms.correctedQuery(),
                terms.words());
    }

    private static PredicateFinalStep predicate(
            SearchPredicateFactory f,
            SearchRequest request,
            Viewer viewer,
            QueryTerms terms,
            List<NameMatcher.Found> found,
            boolean all) {
        var builder = new QueryBuilder(f, viewer);
        var bool = f.bool().filter(builder.visible());
        request.filters().forEach((facet, values) -> bool.filter(builder.filter(facet, values)));
        if (!terms.isEmpty()) {
            bool.must(builder.words(terms, found, all));
        }
        return bool;
    }

    private static List<SearchResult.FacetCount> counts(Map<String, Long> values) {
        return values.entrySet().stream()
                .map(value -> new SearchResult.FacetCount(value.getKey(), value.getValue()))
                .toList();
    }

    private static boolean isBrowsing(SearchRequest request) {
        return request.filters().keySet().stream().anyMatch(facet -> facet != SearchFacet.KIND);
    }

    private static SearchResult nothing(QueryTerms terms) {
        return new SearchResult(
                new SearchResult.Total(0, true), List.of(), Map.of(), null, terms.words());
    }

    /** An index that can't be asked hurts only what is searched: callers go on without it, or say so. */
    private static <T> T asked(Supplier<T> query) {
        try {
            return query.get();
        } catch (SearchException e) {
            LOG.warn("Zoeken lukt niet: {}", e.getMessage(), LOG.isDebugEnabled() ? e : null);
            throw new UnavailableException("search.unavailable.text", e);
        }
    }

    private SearchSession session() {
        return Search.session(entityManager);
    }
}
