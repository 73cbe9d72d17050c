package nl.inkoopkring.discussion;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.Role;
import nl.inkoopkring.shared.AuditLog;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The topics of the region and what is said in them; for members, not for partners. */
@Service
@Transactional
public class TopicService {

    public static final int MAX_TITLE = 200;
    public static final int MAX_BODY = 20_000;
    public static final int POSTS_A_PAGE = 50;

    private final BoardRepository boards;
    private final TopicRepository topics;
    private final PostRepository posts;
    private final TopicReadRepository reads;
    private final TopicReader reader;
    private final TopicDrafts drafts;
    private final InkooppakketDirectory packages;
    private final CurrentParticipant current;
    private final AuditLog audit;
    private final Clock clock;

    TopicService(
            BoardRepository boards,
            TopicRepository topics,
            PostRepository posts,
            TopicReadRepository reads,
            TopicReader reader,
            TopicDrafts drafts,
            InkooppakketDirectory packages,
            CurrentParticipant current,
            AuditLog audit,
            Clock clock) {
        this.boards = boards;
        this.topics = topics;
        this.posts = posts;
        this.reads = reads;
        this.reader = reader;
        this.drafts = drafts;
        this.packages = packages;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Topics, the one with the latest activity first. Three queries, however many there are.
     *
     * @param inkooppakket only those about this package, or null for all
     * @param from the {@link TopicPage#next()} of the page before, or null for the first; anything else is taken for null
     * @param limit at most 100
     */
    @Transactional(readOnly = true)
    public TopicPage list(@Nullable InkooppakketId inkooppakket, @Nullable String from, int limit) {
        var me = current.requireMember();
        return reader.list(inkooppakket, from, limit, me);
    }

    /**
     * A topic with a page of its answers.
     *
     * @param page from 1; beyond the end gives the last
     * @throws NotFoundException when there is none, or it was removed
     */
    @Transactional(readOnly = true)
    public TopicDetails get(TopicId id, int page) {
        var me = current.requireMember();
        var topic =
                topics.findById(id.value())
                        .filter(Topic::isVisible)
                        .orElseThrow(NotFoundException::new);
        return reader.details(topic, page, me);
    }

    /** Remembers that the one signed in has read the topic until now. */
    public void markRead(TopicId id) {
        var me = current.requireMember();
        if (topics.findById(id.value()).filter(Topic::isVisible).isEmpty()) {
            throw new NotFoundException();
        }
        reads.readUntil(id.value(), me, now());
    }

    /**
     * Begins a topic on the regional board, and throws its draft away.
     *
     * @param requestKey made with the form: the same key gives the topic that is there already
     * @throws InvalidInputException when the title or the text is missing or too long
     */
    public TopicId create(NewTopic typed, UUID requestKey) {
        var me = current.requireMember();
        var known = topics.findByRequestKey(requestKey.toString());
        if (known.isPresent()) {
            return new TopicId(
                    known.filter(topic -> topic.isBy(me))
                            .orElseThrow(NotFoundException::new)
                            .getId());
        }
        if (typed.inkooppakket() != null && packages.find(typed.inkooppakket().value()).isEmpty()) {
            throw new NotFoundException();
        }
        var board = boards.findBySlug(Board.REGIONAL).orElseThrow();
        var topic =
                topics.save(
                        new Topic(
                                board.getId(),
                                new NewTopic(
                                        title(typed.title()),
                                        body(typed.body()),
                                        typed.inkooppakket()),
                                me,
                                now(),
                                requestKey.toString(),
                                Origin.here()));
        drafts.discardNew();
        return new TopicId(topic.getId());
    }

    /**
     * Answers to a topic, and throws the draft of the answer away.
     *
     * @param requestKey made with the form: the same key gives the post that is there already
     * @throws InvalidInputException when the text is missing or too long
     */
    public PostId reply(TopicId id, String body, UUID requestKey) {
        var me = current.requireMember();
        // The lock comes first, so that the look for the key below sees what was written while
        // waiting for it.
        var topic =
                topics.findAndLock(id.value())
                        .filter(Topic::isVisible)
                        .orElseThrow(NotFoundException::new);
        var known = posts.findByRequestKey(requestKey.toString());
        if (known.isPresent()) {
            return new PostId(
                    known.filter(post -> post.isBy(me))
                            .orElseThrow(NotFoundException::new)
                            .getId());
        }
        var post = topic.reply(body(body), me, now(), requestKey.toString(), Origin.here());
        posts.save(post);
        topics.save(topic);
        drafts.discardReply(id);
        return new PostId(post.getId());
    }

    /**
     * Changes one's own answer; it says so from then on.
     *
     * @param version the {@link PostDetails#version()} it was read at
     * @throws OptimisticLockingFailureException when it was changed meanwhile
     */
    public void edit(PostId id, String body, long version) {
        var me = current.requireMember();
        var topic = lockTopicOf(id);
        var post =
                posts.findById(id.value())
                        .filter(Post::isVisible)
                        .orElseThrow(NotFoundException::new);
        requireAuthor(post.isBy(me));
        rejectStale(version, post.version());
        post.edit(body(body), now());
        topic.postEdited();
        posts.save(post);
        topics.save(topic);
    }

    /**
     * Changes the title and opening of one's own topic; it says so from then on.
     *
     * @param version the {@link PostDetails#version()} of the opening it was read at
     * @throws OptimisticLockingFailureException when it was changed meanwhile
     */
    public void edit(TopicId id, String title, String body, long version) {
        var me = current.requireMember();
        var topic =
                topics.findById(id.value())
                        .filter(Topic::isVisible)
                        .orElseThrow(NotFoundException::new);
        requireAuthor(topic.isBy(me));
        rejectStale(version, topic.version());
        topic.edit(title(title), body(body), now());
        topics.save(topic);
    }

    /** Takes one's own answer away, or any as administrator: its text and author are erased for good, its place stays. */
    public void remove(PostId id) {
        var me = current.requireMember();
        var topic = lockTopicOf(id);
        var found = posts.findById(id.value()).orElseThrow(NotFoundException::new);
        requireAuthor(found.isBy(me) || current.has(Role.ADMIN));
        topic.removePost(found);
        posts.save(found);
        topics.save(topic);
        audit.record("discussion.remove-post", id.value().toString(), "ok");
    }

    /** Takes one's own topic away, or any as administrator: whole when nobody answered, otherwise its opening and author. */
    public void remove(TopicId id) {
        var me = current.requireMember();
        var topic =
                topics.findAndLock(id.value())
                        .filter(Topic::isVisible)
                        .orElseThrow(NotFoundException::new);
        requireAuthor(topic.isBy(me) || current.has(Role.ADMIN));
        topic.remove();
        topics.save(topic);
        audit.record("discussion.remove-topic", id.value().toString(), "ok");
    }

    /** How many topics there are; for the page that shows how the network grows. */
    @Transactional(readOnly = true)
    public long count() {
        current.requireMember();
        return topics.countByStatus(PostStatus.VISIBLE);
    }

    /** How many answers there are in all topics. */
    @Transactional(readOnly = true)
    public long countPosts() {
        current.requireMember();
        return posts.countByStatus(PostStatus.VISIBLE);
    }

    /** Locked before the post is read, so that an answer given meanwhile does not make the change fail. */
    private Topic lockTopicOf(PostId id) {
        return posts.topicOf(id.value())
                .flatMap(topics::findAndLock)
                .filter(Topic::isVisible)
                .orElseThrow(NotFoundException::new);
    }

    private static void requireAuthor(boolean author) {
        if (!author) {
            throw new AccessDeniedException("not the author");
        }
    }

    private static void rejectStale(long read, long now) {
        if (read != now) {
            throw new OptimisticLockingFailureException("changed meanwhile");
        }
    }

    private static String title(String typed) {
        var title = typed.strip();
        if (title.isEmpty() || title.length() > MAX_TITLE) {
            throw new InvalidInputException("discussion.error.title", MAX_TITLE);
        }
        return title;
    }

    private static String body(String typed) {
        var body = typed.strip();
        if (body.isEmpty() || body.length() > MAX_BODY) {
            throw new InvalidInputException("discussion.error.body", MAX_BODY);
        }
        return body;
    }

    /** As exact as the database keeps it, so that what was read is not newer than what was written. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
