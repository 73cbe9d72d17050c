package nl.inkoopkring.search;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.EvidenceOverview.Tally;
import nl.inkoopkring.search.dutch.QueryTerms;
import nl.inkoopkring.shared.UnavailableException;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
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

    /** More people than any region has; beyond it those with the fewest items are left out. */
    private static final int MOST_PEOPLE = 10_000;

    private static final int MOST_ORGANISATIONS = 2_000;

    /** More than any other score: what is going on stands before all that is over. */
    private static final float FIRST = 1_000f;

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

    private List<SearchHit> find(EvidenceRequest request, Viewer viewer, Words words) {
        return session()
                .search(SearchSource.class)
                .select(hits.projection())
                .where(f -> {
                    var bool = visible(f, viewer, IndexFields.EVIDENCE_KNOWN);
                    if (request.participantId() != null) {
                        bool.filter(
                                oneOf(
                                        f,
                                        IndexFields.EVIDENCE_PARTICIPANT,
                                        Set.of(request.participantId())));
                    }
                    if (request.organisationId() != null) {
                        bool.filter(
                                oneOf(
                                        f,
                                        IndexFields.EVIDENCE_ORGANISATION,
                                        Set.of(request.organisationId())));
                    }
                    var subject = request.subject();
                    return subject.isEmpty()
                            ? bool
                            : bool.must(
                                    wishes(
                                            f,
                                            viewer,
                                            words,
                                            subject.packages(),
                                            subject.cpvCodes()));
                })
                .sort(EvidenceService::bestAndNewestFirst)
                .fetchHits(request.limit())
                .stream()
                .map(raw -> hits.hit(raw, words.terms(), viewer))
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
            EvidenceSubject subject, Words words, int limit, Viewer viewer) {
        return session()
                .search(SearchSource.class)
                .select(items(subject.hasWords()))
                .where(f -> about(f, subject, words, viewer))
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
        var tallies =
                List.of(
                        new TallyKeys(IndexFields.EVIDENCE_PARTICIPANT, MOST_PEOPLE),
                        new TallyKeys(IndexFields.EVIDENCE_ORGANISATION, MOST_ORGANISATIONS));
        var query =
                session()
                        .search(SearchSource.class)
                        .select(items(false))
                        .where(f ->
                                about(f, subject, words, viewer)
                                        .should(
                                                f.terms()
                                                        .field(SearchFacet.PHASE.field())
                                                        .matchingAny(first)
                                                        .constantScore()
                                                        .boost(FIRST)))
                        .sort(EvidenceService::bestAndNewestFirst);
        for (var tally : tallies) {
            query =
                    query.aggregation(
                                    tally.counts(),
                                    f ->
                                            f.terms()
                                                    .field(tally.field(), String.class)
                                                    .maxTermCount(tally.most()))
                            .aggregation(
                                    tally.dates(),
                                    f ->
                                            f.terms()
                                                    .field(tally.field(), String.class)
                                                    .value(
                                                            f.max()
                                                                    .field(
                                                                            IndexFields.DATE,
                                                                            LocalDate.class))
                                                    .maxTermCount(tally.most()));
        }
        var asked = query;
        var result = IndexAnswers.of(() -> asked.fetch(limit));
        return new EvidenceOverview(
                result.hits(),
                tallies.getFirst().of(result::aggregation, result::aggregation),
                tallies.getLast().of(result::aggregation, result::aggregation));
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
                        .where(f ->
                                about(f, subject, words, viewer)
                                        .filter(
                                                f.or(
                                                        oneOf(
                                                                f,
                                                                IndexFields.EVIDENCE_PARTICIPANT,
                                                                people),
                                                        oneOf(
                                                                f,
                                                                IndexFields.EVIDENCE_ORGANISATION,
                                                                organisations))))
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
                        .where(f ->
                                f.bool()
                                        .filter(new QueryBuilder(f, viewer).visible())
                                        .filter(
                                                f.match()
                                                        .field(SearchFacet.KIND.field())
                                                        .matching(ref.type()))
                                        .filter(
                                                f.match()
                                                        .field(IndexFields.ITEM_ID)
                                                        .matching(ref.id().toString())))
                        .fetchHits(1)
                        .stream()
                        .findFirst());
    }

    /** The words of a description that say most about what is bought, in the order of the text; what {@link #fitting} looks for. */
    public List<String> tellingWords(String description, Viewer viewer) {
        return descriptions.telling(description, viewer);
    }

    /**
     * The words of a subject.
     *
     * @param needed how many of them must be found
     */
    private record Words(QueryTerms terms, List<NameMatcher.Found> names, WordsNeeded needed) {
        boolean canBeWider() {
            return needed.canBeWider(terms);
        }

        Words any() {
            return new Words(terms, names, WordsNeeded.ANY);
        }

        Set<UUID> packagesNamed() {
            return names.stream()
                    .filter(found -> !found.related())
                    .map(NameMatcher.Found::name)
                    .filter(name -> name.field() == QueryNames.Field.INKOOPPAKKET)
                    .map(name -> UUID.fromString(name.value()))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private Words words(EvidenceSubject subject, Viewer viewer) {
        if (subject.description().isBlank()) {
            return words(language.terms(subject.query(), false, viewer), WordsNeeded.HALF);
        }
        // With commas, so that neighbours are not taken for a word written apart.
        var telling = String.join(", ", tellingWords(subject.description(), viewer));
        return words(language.terms(telling, false, viewer).withoutRelated(), WordsNeeded.ANY);
    }

    private Words words(QueryTerms terms, WordsNeeded needed) {
        return new Words(terms, names.find(terms), needed);
    }

    private static BooleanPredicateClausesStep<?, ?> about(
            SearchPredicateFactory f, EvidenceSubject subject, Words words, Viewer viewer) {
        return visible(f, viewer, IndexFields.EVIDENCE_PROCUREMENT)
                .must(wishes(f, viewer, words, subject.packages(), subject.cpvCodes()));
    }

    private static BooleanPredicateClausesStep<?, ?> visible(
            SearchPredicateFactory f, Viewer viewer, String flag) {
        return f.bool()
                .filter(new QueryBuilder(f, viewer).visible())
                .filter(f.match().field(flag).matching(true));
    }

    /** Any of the wishes; matches nothing where there is none. */
    private static PredicateFinalStep wishes(
            SearchPredicateFactory f,
            Viewer viewer,
            Words words,
            Set<UUID> packages,
            Set<String> cpvCodes) {
        var builder = new QueryBuilder(f, viewer);
        var wishes = new ArrayList<SearchPredicate>();
        if (!words.terms().isEmpty()) {
            wishes.add(builder.words(words.terms(), words.names()).predicate(words.needed()));
        }
        if (!packages.isEmpty()) {
            wishes.add(
                    f.terms()
                            .field(SearchFacet.INKOOPPAKKET.field())
                            .matchingAny(texts(packages))
                            .constantScore()
                            .boost(QueryBuilder.SAME_PACKAGE)
                            .toPredicate());
        }
        if (!cpvCodes.isEmpty()) {
            wishes.add(builder.cpv(cpvCodes));
        }
        return wishes.isEmpty() ? f.matchNone() : f.or().with(or -> wishes.forEach(or::add));
    }

    private static PredicateFinalStep oneOf(
            SearchPredicateFactory f, String field, Set<UUID> values) {
        return values.isEmpty() ? f.matchNone() : f.terms().field(field).matchingAny(texts(values));
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().toList();
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

    /** How a field is counted: items and newest date for each of its values. */
    private record TallyKeys(
            String field,
            int most,
            AggregationKey<Map<String, Long>> counts,
            AggregationKey<Map<String, LocalDate>> dates) {

        TallyKeys(String field, int most) {
            this(
                    field,
                    most,
                    AggregationKey.of(field + "_counts"),
                    AggregationKey.of(field + "_dates"));
        }

        Map<UUID, Tally> of(
                Function<AggregationKey<Map<String, Long>>, Map<String, Long>> counted,
                Function<AggregationKey<Map<String, LocalDate>>, Map<String, LocalDate>> dated) {
            var newest = dated.apply(dates);
            var tallies = new HashMap<UUID, Tally>();
            counted.apply(counts)
                    .forEach((id, count) ->
                            tallies.put(UUID.fromString(id), new Tally(count, newest.get(id))));
            return tallies;
        }
    }

    private SearchSession session() {
        return Search.session(entityManager);
    }
}
