package nl.inkoopkring.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import nl.inkoopkring.shared.AggregateRoot;
import nl.inkoopkring.shared.Origin;
import org.jspecify.annotations.Nullable;

/** An answer to a topic. Made and changed through its topic, which tells the index; a row of its own so that two people can answer at once. */
@Entity
class Post extends AggregateRoot<Post> {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "topic_id", nullable = false, updatable = false)
    private Topic topic;

    @Column(nullable = false, length = 1_000_000)
    private String body;

    private @Nullable UUID authorId;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    private @Nullable Instant editedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PostStatus status;

    @Column(updatable = false)
    private @Nullable String requestKey;

    @Embedded private Origin origin;

    @SuppressWarnings("NullAway.Init")
    protected Post() {}

    Post(
            Topic topic,
            String body,
            @Nullable UUID authorId,
            Instant createdAt,
            @Nullable String requestKey,
            Origin origin) {
        this.topic = topic;
        this.body = body;
        this.authorId = authorId;
        this.createdAt = createdAt;
        this.status = PostStatus.VISIBLE;
        this.requestKey = requestKey;
        this.origin = origin;
    }

    void edit(String newBody, Instant now) {
        body = newBody;
        editedAt = now;
    }

    /** What an import says it is now. */
    void correct(String newBody, @Nullable UUID newAuthor) {
        if (isVisible()) {
            body = newBody;
            authorId = newAuthor;
        }
    }

    /** Takes away what was said and by whom; the place stays, so that answers to it keep theirs. */
    void erase() {
        status = PostStatus.REMOVED;
        body = "";
        authorId = null;
    }

    boolean isVisible() {
        return status == PostStatus.VISIBLE;
    }

    boolean isBy(UUID participant) {
        return participant.equals(authorId);
    }

    String body() {
        return body;
    }

    Origin origin() {
        return origin;
    }

    PostDetails details(boolean unread) {
        return new PostDetails(
                new PostId(getId()),
                Topic.participant(authorId),
                body,
                createdAt,
                editedAt,
                !isVisible(),
                unread && isVisible(),
                version());
    }

    boolean isNewTo(UUID reader, @Nullable Instant readUntil) {
        return !isBy(reader) && (readUntil == null || createdAt.isAfter(readUntil));
    }
}
