package nl.inkoopkring.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.inkoopkring.search.EvidenceOverview.Tally;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.TypedSearchAggregationFactory;
import org.hibernate.search.engine.search.query.SearchResult;

/**
 * How evidence is counted by the values of a field: how many items each has, and the newest date among them.
 *
 * @param most values at most; beyond it those with the fewest items are left out
 */
record EvidenceTally(
        String field,
        int most,
        AggregationKey<Map<String, Long>> counts,
        AggregationKey<Map<String, LocalDate>> dates) {

    /** More than any region has. */
    static final EvidenceTally PEOPLE = of(IndexFields.EVIDENCE_PARTICIPANT, 10_000);

    static final EvidenceTally ORGANISATIONS = of(IndexFields.EVIDENCE_ORGANISATION, 2_000);

    private static EvidenceTally of(String field, int most) {
        return new EvidenceTally(
                field,
                most,
                AggregationKey.of(field + "_counts"),
                AggregationKey.of(field + "_dates"));
    }

    /** How many items there are of each value. */
    AggregationFinalStep<Map<String, Long>> count(TypedSearchAggregationFactory<?> f) {
        return f.terms().field(field, String.class).maxTermCount(most);
    }

    /** The newest date of each value. */
    AggregationFinalStep<Map<String, LocalDate>> date(TypedSearchAggregationFactory<?> f) {
        return f.terms()
                .field(field, String.class)
                .value(f.max().field(IndexFields.DATE, LocalDate.class))
                .maxTermCount(most);
    }

    Map<UUID, Tally> of(SearchResult<?> result) {
        var newest = result.aggregation(dates);
        var tallies = new HashMap<UUID, Tally>();
        result.aggregation(counts)
                .forEach((id, count) ->
                        tallies.put(UUID.fromString(id), new Tally(count, newest.get(id))));
        return tallies;
    }
}
