package nl.inkoopkring.discussion;

import java.time.Instant;
import java.util.Optional;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.network.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a topic.
 *
 * @param inkooppakket the package it is about, or null
 * @param by who began it, or null when they removed themselves from it
 * @param posts how many answers there are
 * @param unread how many messages of others the reader has not seen; includes the opening when they never opened it
 * @param demo whether it is invented
 */
public record TopicSummary(
        TopicId id,
        String title,
        @Nullable InkooppakketId inkooppakket,
        @Nullable ParticipantId by,
        Instant createdAt,
        Instant lastActivityAt,
        int posts,
        long unread,
        boolean demo) {

    public Optional<ParticipantId> author() {
        return Optional.ofNullable(by);
    }
}
