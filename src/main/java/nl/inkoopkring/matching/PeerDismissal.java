package nl.inkoopkring.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** "Niet nu": someone put a suggested peer aside for one subject, for a while. Only they themselves ever know. */
@Entity
@IdClass(PeerDismissal.Key.class)
class PeerDismissal {

    record Key(UUID participantId, String subject, UUID peerId) implements Serializable {}

    @Id private UUID participantId;
    @Id private String subject;
    @Id private UUID peerId;

    @Column(nullable = false)
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected PeerDismissal() {}

    PeerDismissal(Key key, Instant expiresAt) {
        this.participantId = key.participantId();
        this.subject = key.subject();
        this.peerId = key.peerId();
        this.expiresAt = expiresAt;
    }

    UUID peerId() {
        return peerId;
    }
}
