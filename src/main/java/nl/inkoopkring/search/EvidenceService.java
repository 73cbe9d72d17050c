package nl.inkoopkring.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.QueryTerms;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what, as the items in the index say it, for one viewer: evidence in what they may not see is no evidence for them. Reads nothing from the database.
 */
@Service
@Transactional(readOnly = true)
public class EvidenceService {

    private final EntityManager entityManager;
    private final SearchLanguage language;
    private final NameMatcher names;
    private final HitReader hits;

    EvidenceService(
            EntityManager entityManager,
            SearchLanguage language,
            NameMatcher names,
            HitReader hits) {
        this.entityManager = entityManager;
        this.language = language;
        this.names = names;
        this.hits = hits;
    }

    /** The items that are evidence of who did what, best fitting first; see {@link EvidenceRequest}. */
    public List<SearchHit> find(EvidenceRequest request, Viewer viewer) {
        var terms = language.terms(request.query(), false, viewer);
        var found = names.find(terms.words());
        var evidence = find(request, viewer, terms, found, true);
        return evidence.isEmpty() && terms.words().size() > 1
                ? find(request, viewer, terms, found, false)
                : evidence;
    }

    private List<SearchHit> find(
            EvidenceRequest request,
            Viewer viewer,
            QueryTerms terms,
            List<NameMatcher.Found> found,
            boolean all) {
        return Search.session(entityManager)
                .search(SearchSource.class)
                .select(hits.projection())
                .where(f -> predicate(f, request, viewer, terms, found, all))
                .sort(f ->
                        f.composite()
                                .add(f.score())
                                .add(f.field(IndexFields.DATE).desc().missing().last()))
                .fetchHits(request.limit())
                .stream()
                .map(raw -> hits.hit(raw, terms, viewer))
                .toList();
    }

    private static PredicateFinalStep predicate(
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
}
