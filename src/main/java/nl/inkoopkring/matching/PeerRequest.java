package nl.inkoopkring.matching;

import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.PanelSubject;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import org.jspecify.annotations.Nullable;

/**
 * About what peers are looked for.
 *
 * @param query words, or empty; as typed, cut where it is huge
 * @param packages ids of packages
 * @param cpvCodes codes of eight digits
 * @param phase the phase the asker is in; null to take it from what their own organisation is doing about the same now
 * @param item what the page shows, or null
 * @param limit how many people at most, 1 to {@link #MOST}
 */
public record PeerRequest(
        String query,
        Set<UUID> packages,
        Set<String> cpvCodes,
        @Nullable ProcurementPhase phase,
        @Nullable ContentRef item,
        int limit) {

    public static final int MOST = 50;
    private static final int LONGEST_QUERY = 1_000;

    public PeerRequest {
        query = query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
        packages = Set.copyOf(packages);
        cpvCodes = Set.copyOf(cpvCodes);
        limit = Math.clamp(limit, 1, MOST);
    }

    /** About what a page shows. */
    public static PeerRequest of(PanelSubject subject, int limit) {
        return new PeerRequest(
                subject.query(),
                subject.packages(),
                subject.cpvCodes(),
                PeerScore.phaseOf(subject.phase()),
                subject.item(),
                limit);
    }

    /** Whether it asks for nothing, so that nobody in particular fits. */
    public boolean isEmpty() {
        return query.isBlank() && packages.isEmpty() && cpvCodes.isEmpty();
    }
}
