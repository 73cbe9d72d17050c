package nl.inkoopkring.discussion;

import java.time.Instant;
import java.util.Optional;
import nl.inkoopkring.network.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * A message to read: the opening of a topic or an answer to it.
 *
 * @param by who wrote it, or null when it was removed
 * @param body Markdown; empty when it was removed
 * @param editedAt when its author changed it last, or null
 * @param removed whether its author took it away
 * @param unread whether it is by someone else and new to the reader
 * @param version the state it was read at, to be given back with a change
 */
public record PostDetails(
        PostId id,
        @Nullable ParticipantId by,
        String body,
        Instant createdAt,
        @Nullable Instant editedAt,
        boolean removed,
        boolean unread,
        long version) {

    public Optional<ParticipantId> author() {
        return Optional.ofNullable(by);
    }
}
