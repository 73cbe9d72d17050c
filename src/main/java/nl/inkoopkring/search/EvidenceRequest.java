package nl.inkoopkring.search;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For which evidence matching asks: any item that fits one of the wishes.
 *
 * @param query words, or empty
 * @param packages ids of packages
 * @param cpvCodes codes of eight digits; items with a code above or below count too
 * @param participantId only of this person, or null
 * @param organisationId only of this organisation, or null
 * @param limit how many items at most
 */
public record EvidenceRequest(
        String query,
        Set<UUID> packages,
        Set<String> cpvCodes,
        @Nullable UUID participantId,
        @Nullable UUID organisationId,
        int limit) {

    public EvidenceRequest {
        packages = Set.copyOf(packages);
        cpvCodes = Set.copyOf(cpvCodes);
    }

    public static EvidenceRequest about(
            String query, Set<UUID> packages, Set<String> cpvCodes, int limit) {
        return new EvidenceRequest(query, packages, cpvCodes, null, null, limit);
    }

    public static EvidenceRequest ofParticipant(UUID participantId, int limit) {
        return new EvidenceRequest("", Set.of(), Set.of(), participantId, null, limit);
    }

    public static EvidenceRequest ofOrganisation(UUID organisationId, int limit) {
        return new EvidenceRequest("", Set.of(), Set.of(), null, organisationId, limit);
    }
}
