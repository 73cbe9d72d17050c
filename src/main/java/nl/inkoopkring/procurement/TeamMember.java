package nl.inkoopkring.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * Someone on the dossier, who reads it also while it is closed.
 *
 * @param organisationId for whom they do it
 * @param contact whether they are the one to call
 */
@Embeddable
record TeamMember(
        @Column(name = "participant_id") UUID participantId,
        @Column(name = "organisation_id") UUID organisationId,
        @Enumerated(EnumType.STRING) @Column(name = "role") PersonRole role,
        @Column(name = "contact") boolean contact) {}
