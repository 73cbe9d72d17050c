package nl.inkoopkring.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** An organisation in a procurement. */
@Embeddable
record Party(
        @Column(name = "organisation_id") UUID organisationId,
        @Enumerated(EnumType.STRING) @Column(name = "role") PartyRole role) {}
