package nl.inkoopkring.inkooppakket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Someone cares about a package. */
@Entity
@IdClass(PackageFollow.Key.class)
class PackageFollow {

    record Key(UUID participantId, UUID inkooppakketId) implements Serializable {}

    @Id private UUID participantId;
    @Id private UUID inkooppakketId;

    @Column(nullable = false, updatable = false)
    private Instant followedAt;

    @SuppressWarnings("NullAway.Init")
    protected PackageFollow() {}

    PackageFollow(UUID participantId, UUID inkooppakketId, Instant followedAt) {
        this.participantId = participantId;
        this.inkooppakketId = inkooppakketId;
        this.followedAt = followedAt;
    }

    UUID participantId() {
        return participantId;
    }

    UUID inkooppakketId() {
        return inkooppakketId;
    }
}
