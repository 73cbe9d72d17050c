package nl.inkoopkring.procurement;

import java.util.Objects;
import java.util.UUID;

/** Names a procurement. */
public record ProcurementId(UUID value) {
    public ProcurementId {
        Objects.requireNonNull(value);
    }
}
