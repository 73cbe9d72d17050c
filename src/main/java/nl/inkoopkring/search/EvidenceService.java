package nl.inkoopkring.search;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.QueryTerms;
import nl.inkoopkring.shared.UnavailableException;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what, as the items in the index say it, for one viewer: evidence in what they may not see is no evidence for them. Reads nothing from the database.
 *
 * <p>{@link #find} gives whole hits, for pages. The rest serves matching, which must be right among a hundred thousand procurements without reading them: {@link
 * #fitting} says what a subject in words is about, {@link #overview} counts all evidence of a subject by person and organisation, and {@link #of} reads the items of
 * the few that were chosen by those counts. While the index can't be asked, each throws {@link
 * UnavailableException}.
 *
 * @see <a href="../../../../../../docs/decisions/015-evidence-counted-in-the-index.md">decision 015</a>
 */
@Service
@Transactional(readOnly = true, noRollbackFor = UnavailableException.class)
public class EvidenceService {

    /** Who asks for wood is not about green because a name of that package is <i>snoeihout</i>; what else has the word says what it is about. */
    private static final float PARTLY_NAMED = 0.25f;

    private final EntityManager entityManager;
    private final SearchLanguage language;
    private final DescriptionWords descriptions;
    private final NameMatcher names;
    private final HitReader hits;

    EvidenceService(
            EntityManager entityManager,
            SearchLanguage language,
            DescriptionWords descriptions,
            NameMatcher names,
            HitReader hits) {
        this.entityManager = entityManager;
        this.language = language;
        this.descriptions = descriptions;
        this.names = names;
        this.hits = hits;
    }

    /** The items that are evidence of who did what, best fitting first; see {@link EvidenceRequest}. */
    public List<SearchHit> find(EvidenceRequest request, Viewer viewer) {
        var words = words(request.subject(), viewer);
        return IndexAnswers.of(() -> {
            var found = find(request, viewer, words);
            return found.isEmpty() && words.canBeWider()
                    ? find(request, viewer, words.any())
                    : found;
        });
    }

    private List<SearchHit> find(EvidenceRequest request, Viewer viewer, SubjectWords words) {
        return session()
                .search(SearchSource.class)
                .select(hits.projection())
                .where(f -> {
                    var evidence = new EvidencePredicates(f, viewer);
                    var bool = evidence.known();
                    if (request.participantId() != null) {
                        bool.filter(evidence.doneBy(Set.of(request.participantId()), Set.of()));
                    }
                    if (request.organisationId() != null) {
                        bool.filter(evidence.doneBy(Set.of(), Set.of(request.organisationId())));
                    }
                    return request.subject().isEmpty()
                            ? bool
                            : bool.must(evidence.about(request.subject(), words));
                })
                .sort(EvidenceService::bestAndNewestFirst)
                .fetchHits(request.limit())
                .stream()
                .map(hits.reading(words.terms(), viewer))
                .toList();
    }

    /**
     * Procurements that fit a subject in words, best fitting first. Where nothing has enough of the words, any of them will do.
     *
     * @param limit how many at most
     */
    public FittingEvidence fitting(EvidenceSubject subject, int limit, Viewer viewer) {
        var words = words(subject, viewer);
        var items =
                IndexAnswers.of(() -> {
                    var found = items(subject, words, limit, viewer);
                    return found.isEmpty() && words.canBeWider()
                            ? items(subject, words.any(), limit, viewer)
                            : found;
                });
        return new FittingEvidence(items, words.packagesNamed());
    }

    private List<EvidenceItem> items(
            EvidenceSubject subject, SubjectWords words, int limit, Viewer viewer) {
        return session()
                .search(SearchSource.class)
                .select(items(subject.hasWords()))
                .where(f -> new EvidencePredicates(f, viewer).procurements(subject, words))
                .sort(EvidenceService::bestAndNewestFirst)
                .fetchHits(limit);
    }

    /**
     * All procurements of a subject, counted by person and organisation in the index itself.
     *
     * @param first names of phases; items in one of them come first, then the best fitting and newest
     * @param limit how many items at most; the counts are of all
     */
    public EvidenceOverview overview(
            EvidenceSubject subject, Set<String> first, int limit, Viewer viewer) {
        var words = words(subject, viewer);
        var query =
                session()
                        .search(SearchSource.class)
                        .select(items(false))
                        .where(f -> {
                            var evidence = new EvidencePredicates(f, viewer);
                            return evidence.procurements(subject, words)
                                    .should(evidence.first(first));
                        })
                        .sort(EvidenceService::bestAndNewestFirst);
        for (var tally : List.of(EvidenceTally.PEOPLE, EvidenceTally.ORGANISATIONS)) {
            query =
                    query.aggregation(tally.counts(), tally::count)
                            .aggregation(tally.dates(), tally::date);
        }
        var asked = query;
        var result = IndexAnswers.of(() -> asked.fetch(limit));
        return new EvidenceOverview(
                result.hits(),
                EvidenceTally.PEOPLE.of(result),
                EvidenceTally.ORGANISATIONS.of(result));
    }

    /** The procurements of a subject that any of these people or organisations did, newest first. */
    public List<EvidenceItem> of(
            Set<UUID> people,
            Set<UUID> organisations,
            EvidenceSubject subject,
            int limit,
            Viewer viewer) {
        var words = words(subject, viewer);
        return IndexAnswers.of(() ->
                session()
                        .search(SearchSource.class)
                        .select(items(subject.hasWords()))
                        .where(f -> {
                            var evidence = new EvidencePredicates(f, viewer);
                            return evidence.procurements(subject, words)
                                    .filter(evidence.doneBy(people, organisations));
                        })
                        .sort(f ->
                                f.composite()
                                        .add(f.field(IndexFields.DATE).desc().missing().first())
                                        .add(f.field(IndexFields.ITEM_ID)))
                        .fetchHits(limit));
    }

    /** One item with its evidence; empty when there is none or the viewer may not know it. */
    public Optional<EvidenceItem> item(ContentRef ref, Viewer viewer) {
        return IndexAnswers.of(() ->
                session()
                        .search(SearchSource.class)
                        .select(items(false))
                        .where(f -> new EvidencePredicates(f, viewer).item(ref))
                        .fetchHits(1)
                        .stream()
                        .findFirst());
    }

    /** The words of a description that say most about what is bought, in the order of the text; what {@link #fitting} looks for. */
    public List<String> tellingWords(String description, Viewer viewer) {
        return descriptions.telling(description, viewer);
    }

    private SubjectWords words(EvidenceSubject subject, Viewer viewer) {
        if (subject.description().isBlank()) {
            return words(language.terms(subject.query(), false, viewer), WordsNeeded.HALF);
        }
        // With commas, so that neighbours are not taken for a word written apart.
        var telling = String.join(", ", tellingWords(subject.description(), viewer));
        return words(language.terms(telling, false, viewer).withoutRelated(), WordsNeeded.ANY);
    }

    private SubjectWords words(QueryTerms terms, WordsNeeded needed) {
        return new SubjectWords(
                terms,
                names.find(terms).stream()
                        .map(found ->
                                found.how() == NameMatcher.How.PARTLY
                                        ? found.weighed(PARTLY_NAMED)
                                        : found)
                        .toList(),
                needed);
    }

    private static SortFinalStep bestAndNewestFirst(SearchSortFactory f) {
        return f.composite()
                .add(f.score())
                .add(f.field(IndexFields.DATE).desc().missing().last())
                .add(f.field(IndexFields.ITEM_ID));
    }

    private static Function<SearchProjectionFactory<?, ?>, ProjectionFinalStep<EvidenceItem>> items(
            boolean scored) {
        return f ->
                f.composite()
                        .from(
                                f.field(SearchFacet.KIND.field(), String.class).list(),
                                f.field(IndexFields.ITEM_ID, String.class),
                                f.field(IndexFields.TITLE, String.class),
                                f.field(IndexFields.PATH, String.class),
                                f.field(IndexFields.DEMO, Boolean.class),
                                f.field(IndexFields.EVIDENCE, String.class),
                                scored ? f.score() : f.constant(0f))
                        .asList(EvidenceService::item);
    }

    private static EvidenceItem item(List<?> values) {
        var evidence = (String) values.get(5);
        return new EvidenceItem(
                HitReader.ref(values.get(0), values.get(1)),
                (String) values.get(2),
                (String) values.get(3),
                Boolean.TRUE.equals(values.get(4)),
                evidence == null ? List.of() : EvidenceCodec.decode(evidence),
                (Float) values.get(6));
    }

    private SearchSession session() {
        return Search.session(entityManager);
    }
}
