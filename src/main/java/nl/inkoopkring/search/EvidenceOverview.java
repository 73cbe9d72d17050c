package nl.inkoopkring.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All evidence of a subject, counted, with some of its items.
 *
 * @param items as many as were asked for
 * @param people by id of the participant, also those who left
 * @param organisations by id, whether or not a person is named
 */
public record EvidenceOverview(
        List<EvidenceItem> items, Map<UUID, Tally> people, Map<UUID, Tally> organisations) {

    /**
     * How much there is of one person or organisation.
     *
     * @param items how many items
     * @param newest the newest date among them, or null when none has one
     */
    public record Tally(long items, @Nullable LocalDate newest) {}
}
