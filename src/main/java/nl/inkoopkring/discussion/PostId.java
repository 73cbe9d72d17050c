package nl.inkoopkring.discussion;

import java.util.Objects;
import java.util.UUID;

/** Names a post. */
public record PostId(UUID value) {
    public PostId {
        Objects.requireNonNull(value);
    }
}
