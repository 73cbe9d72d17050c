package nl.inkoopkring.handreiking;

import java.util.Objects;
import java.util.UUID;

/** Names a handreiking. */
public record HandreikingId(UUID value) {
    public HandreikingId {
        Objects.requireNonNull(value);
    }
}
