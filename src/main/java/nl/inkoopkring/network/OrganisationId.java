package nl.inkoopkring.network;

import java.util.Objects;
import java.util.UUID;

/** Names an organisation. */
public record OrganisationId(UUID value) {
    public OrganisationId {
        Objects.requireNonNull(value);
    }
}
