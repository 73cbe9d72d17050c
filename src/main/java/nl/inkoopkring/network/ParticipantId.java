package nl.inkoopkring.network;

import java.util.Objects;
import java.util.UUID;

/** Names a participant. */
public record ParticipantId(UUID value) {
    public ParticipantId {
        Objects.requireNonNull(value);
    }
}
