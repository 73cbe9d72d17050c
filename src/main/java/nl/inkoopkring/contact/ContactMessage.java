package nl.inkoopkring.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import nl.inkoopkring.shared.Ids;

/** What one of the two said after the question. Written once and never changed. */
@Entity
class ContactMessage {

    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id", nullable = false, updatable = false)
    private ContactRequest request;

    @Column(nullable = false, updatable = false)
    private UUID authorId;

    @Column(nullable = false, updatable = false)
    private Instant sentAt;

    @Column(nullable = false, updatable = false)
    private String body;

    @Column(nullable = false, updatable = false)
    private String messageKey;

    @SuppressWarnings("NullAway.Init")
    protected ContactMessage() {}

    ContactMessage(
            ContactRequest request, UUID authorId, String body, String messageKey, Instant sentAt) {
        this.id = Ids.next();
        this.request = request;
        this.authorId = authorId;
        this.body = body;
        this.messageKey = messageKey;
        this.sentAt = sentAt;
    }

    boolean isThatOf(UUID author, String key) {
        return authorId.equals(author) && messageKey.equals(key);
    }

    UUID authorId() {
        return authorId;
    }

    Instant sentAt() {
        return sentAt;
    }

    String body() {
        return body;
    }
}
