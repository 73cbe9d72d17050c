package nl.inkoopkring.handreiking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Someone who knows it well.
 *
 * @param organisationId for whom they stand here, since people move on
 */
@Embeddable
record HandreikingContact(
        @Column(name = "participant_id", nullable = false) UUID participantId,
        @Column(name = "organisation_id", nullable = false) UUID organisationId) {}
