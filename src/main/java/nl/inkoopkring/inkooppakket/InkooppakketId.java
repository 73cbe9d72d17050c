package nl.inkoopkring.inkooppakket;

import java.util.Objects;
import java.util.UUID;

/** Names a procurement package. */
public record InkooppakketId(UUID value) {
    public InkooppakketId {
        Objects.requireNonNull(value);
    }
}
