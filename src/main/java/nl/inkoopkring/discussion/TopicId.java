package nl.inkoopkring.discussion;

import java.util.Objects;
import java.util.UUID;

/** Names a topic. */
public record TopicId(UUID value) {
    public TopicId {
        Objects.requireNonNull(value);
    }
}
