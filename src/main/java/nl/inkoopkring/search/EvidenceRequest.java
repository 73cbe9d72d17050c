package nl.inkoopkring.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For which evidence whole hits are asked.
 *
 * @param subject what it must be about; when that is empty, whatever it is about
 * @param participantId only of this person, or null
 * @param organisationId only of this organisation, or null
 * @param limit how many items at most
 */
public record EvidenceRequest(
        EvidenceSubject subject,
        @Nullable UUID participantId,
        @Nullable UUID organisationId,
        int limit) {

    public static EvidenceRequest about(EvidenceSubject subject, int limit) {
        return new EvidenceRequest(subject, null, null, limit);
    }

    public static EvidenceRequest ofParticipant(UUID participantId, int limit) {
        return new EvidenceRequest(EvidenceSubject.NONE, participantId, null, limit);
    }

    public static EvidenceRequest ofOrganisation(UUID organisationId, int limit) {
        return new EvidenceRequest(EvidenceSubject.NONE, null, organisationId, limit);
    }
}
