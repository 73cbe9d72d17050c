package nl.inkoopkring.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.search.SearchDocument;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.search.SearchSource;
import nl.inkoopkring.search.Searchable;
import nl.inkoopkring.shared.AggregateRoot;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.Origin;
import nl.inkoopkring.shared.RichText;
import org.jspecify.annotations.Nullable;

/** A question or announcement on a board, with the answers to it. For members only: partners read no discussions. */
@Entity
@Searchable
class Topic extends AggregateRoot<Topic> implements SearchSource {

    static final String KIND = "discussie";
    static final Set<String> ACCESS = Set.of(Access.NETWORK);
    private static final int EXCERPT = 240;

    @Column(nullable = false, updatable = false)
    private UUID boardId;

    private @Nullable UUID inkooppakketId;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false, length = 1_000_000)
    private String body;

    private @Nullable UUID authorId;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    private @Nullable Instant editedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PostStatus status;

    @Column(nullable = false)
    private Instant lastActivityAt;

    @Column(nullable = false)
    private int postCount;

    @Column(updatable = false)
    private @Nullable String requestKey;

    /** Read only for the index; pages of posts come from their repository. */
    @OneToMany(mappedBy = "topic")
    @OrderBy("createdAt, id")
    private List<Post> posts = new ArrayList<>();

    @Embedded private Origin origin;

    @SuppressWarnings("NullAway.Init")
    protected Topic() {}

    /**
     * @param requestKey made with the form, so that sending it twice makes one topic; null for an import
     */
    Topic(
            UUID boardId,
            NewTopic typed,
            UUID authorId,
            Instant createdAt,
            @Nullable String requestKey,
            Origin origin) {
        this.boardId = boardId;
        this.inkooppakketId = typed.inkooppakket() == null ? null : typed.inkooppakket().value();
        this.title = typed.title();
        this.body = typed.body();
        this.authorId = authorId;
        this.createdAt = createdAt;
        this.lastActivityAt = createdAt;
        this.status = PostStatus.VISIBLE;
        this.requestKey = requestKey;
        this.origin = origin;
        registerEvent(new TopicStarted(new TopicId(getId()), createdAt, origin));
        changed();
    }

    /** An answer, which moves the topic up. Not possible any more once it was removed. */
    Post reply(String text, UUID author, Instant moment, @Nullable String key, Origin postOrigin) {
        if (!isVisible()) {
            throw new IllegalStateException("the topic was removed");
        }
        var post = new Post(this, text, author, moment, key, postOrigin);
        postCount++;
        if (moment.isAfter(lastActivityAt)) {
            lastActivityAt = moment;
        }
        registerEvent(
                new PostAdded(new TopicId(getId()), new PostId(post.getId()), moment, postOrigin));
        changed();
        return post;
    }

    void edit(String newTitle, String newBody, Instant now) {
        title = newTitle;
        body = newBody;
        editedAt = now;
        changed();
    }

    /** What an import says it is now. */
    void correct(NewTopic typed, UUID newAuthor) {
        title = typed.title();
        inkooppakketId = typed.inkooppakket() == null ? null : typed.inkooppakket().value();
        if (isVisible()) {
            body = typed.body();
            authorId = newAuthor;
        }
        changed();
    }

    /** A post of it says something else now. */
    void postEdited() {
        changed();
    }

    void removePost(Post post) {
        if (post.isVisible()) {
            post.erase();
            postCount--;
            changed();
        }
    }

    /** Takes the opening and its author away; the whole topic when nobody answered. */
    void remove() {
        body = "";
        authorId = null;
        if (postCount == 0) {
            status = PostStatus.REMOVED;
        }
        changed();
    }

    boolean isVisible() {
        return status == PostStatus.VISIBLE;
    }

    boolean isBy(UUID participant) {
        return participant.equals(authorId);
    }

    String title() {
        return title;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant lastActivityAt() {
        return lastActivityAt;
    }

    int postCount() {
        return postCount;
    }

    TopicSummary summary(long unread) {
        return new TopicSummary(
                new TopicId(getId()),
                title,
                inkooppakket(),
                participant(authorId),
                createdAt,
                lastActivityAt,
                postCount,
                unread,
                origin.demo());
    }

    PostDetails opening(boolean unread) {
        return new PostDetails(
                new PostId(getId()),
                participant(authorId),
                body,
                createdAt,
                editedAt,
                body.isEmpty(),
                unread,
                version());
    }

    @Nullable InkooppakketId inkooppakket() {
        return inkooppakketId == null ? null : new InkooppakketId(inkooppakketId);
    }

    boolean isDemo() {
        return origin.demo();
    }

    static @Nullable ParticipantId participant(@Nullable UUID id) {
        return id == null ? null : new ParticipantId(id);
    }

    @Override
    public SearchDocument searchDocument() {
        var document = SearchDocument.of(KIND, "discussies/" + getId(), title).origin(origin);
        if (!isVisible()) {
            return document;
        }
        var opening = RichText.plain(body);
        document.visibleTo(ACCESS)
                .summary(
                        opening.length() <= EXCERPT
                                ? opening
                                : opening.substring(0, opening.offsetByCodePoints(0, EXCERPT / 2))
                                        + " …")
                .text(opening)
                .date(LocalDate.ofInstant(lastActivityAt, Dates.ZONE));
        if (inkooppakketId != null) {
            document.facet(SearchFacet.INKOOPPAKKET, inkooppakketId.toString());
        }
        posts.stream()
                .filter(Post::isVisible)
                .forEach(post -> document.text(RichText.plain(post.body())));
        return document;
    }
}
