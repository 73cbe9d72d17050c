package nl.inkoopkring.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Until when someone has read a topic. */
@Entity
@IdClass(TopicRead.Key.class)
class TopicRead {

    record Key(UUID topicId, UUID participantId) implements Serializable {}

    @Id private UUID topicId;
    @Id private UUID participantId;

    @Column(nullable = false)
    private Instant readUntil;

    @SuppressWarnings("NullAway.Init")
    protected TopicRead() {}

    UUID topicId() {
        return topicId;
    }

    Instant readUntil() {
        return readUntil;
    }
}
