package nl.inkoopkring.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.Viewer;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** What is asked of the index about evidence, for one viewer. */
final class EvidencePredicates {

    /** More than any other score: what is going on stands before all that is over. */
    private static final float FIRST = 1_000f;

    private final SearchPredicateFactory f;
    private final QueryBuilder builder;

    EvidencePredicates(SearchPredicateFactory factory, Viewer viewer) {
        this.f = factory;
        this.builder = new QueryBuilder(factory, viewer);
    }

    /** Items that say who knows about something, and of which the viewer may know so. */
    BooleanPredicateClausesStep<?, ?> known() {
        return flagged(IndexFields.EVIDENCE_KNOWN);
    }

    /** Procurements about a subject; none for a subject that asks for nothing. */
    BooleanPredicateClausesStep<?, ?> procurements(EvidenceSubject subject, SubjectWords words) {
        return flagged(IndexFields.EVIDENCE_PROCUREMENT).must(about(subject, words));
    }

    private BooleanPredicateClausesStep<?, ?> flagged(String flag) {
        return f.bool().filter(builder.visible()).filter(f.match().field(flag).matching(true));
    }

    PredicateFinalStep item(ContentRef ref) {
        return f.bool()
                .filter(builder.visible())
                .filter(f.match().field(SearchFacet.KIND.field()).matching(ref.type()))
                .filter(f.match().field(IndexFields.ITEM_ID).matching(ref.id().toString()));
    }

    /** The more of a subject, the better; nothing of it is not about it. */
    PredicateFinalStep about(EvidenceSubject subject, SubjectWords words) {
        var wishes = new ArrayList<SearchPredicate>();
        if (!words.terms().isEmpty()) {
            wishes.add(builder.words(words.terms(), words.names()).fit(words.needed()));
        }
        if (!subject.packages().isEmpty()) {
            wishes.add(
                    f.terms()
                            .field(SearchFacet.INKOOPPAKKET.field())
                            .matchingAny(texts(subject.packages()))
                            .constantScore()
                            .boost(QueryBuilder.SAME_PACKAGE)
                            .toPredicate());
        }
        if (!subject.cpvCodes().isEmpty()) {
            wishes.add(builder.cpv(subject.cpvCodes()));
        }
        return wishes.isEmpty() ? f.matchNone() : f.or().with(or -> wishes.forEach(or::add));
    }

    /** Items that any of these did. */
    PredicateFinalStep doneBy(Set<UUID> people, Set<UUID> organisations) {
        return f.or(
                oneOf(IndexFields.EVIDENCE_PARTICIPANT, people),
                oneOf(IndexFields.EVIDENCE_ORGANISATION, organisations));
    }

    private PredicateFinalStep oneOf(String field, Set<UUID> values) {
        return values.isEmpty() ? f.matchNone() : f.terms().field(field).matchingAny(texts(values));
    }

    /** Puts items in one of these phases first. */
    PredicateFinalStep first(Set<String> phases) {
        return f.terms()
                .field(SearchFacet.PHASE.field())
                .matchingAny(phases)
                .constantScore()
                .boost(FIRST);
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().toList();
    }
}
