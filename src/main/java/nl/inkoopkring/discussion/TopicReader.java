package nl.inkoopkring.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Makes records of topics for who reads them, with what is new to them. */
@Component
class TopicReader {

    private static final int MOST_TOPICS = 100;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final TopicRepository topics;
    private final PostRepository posts;
    private final TopicReadRepository reads;

    TopicReader(TopicRepository topics, PostRepository posts, TopicReadRepository reads) {
        this.topics = topics;
        this.posts = posts;
        this.reads = reads;
    }

    /** Three queries, however many topics there are. */
    TopicPage list(
            @Nullable InkooppakketId inkooppakket, @Nullable String from, int limit, UUID me) {
        var cursor =
                Optional.ofNullable(from)
                        .flatMap(TopicCursor::parse)
                        .orElse(new TopicCursor(END, LAST));
        var size = Math.clamp(limit, 1, MOST_TOPICS);
        var one = Limit.of(size + 1);
        var found =
                inkooppakket == null
                        ? topics.latest(cursor.lastActivityAt(), cursor.id(), one)
                        : topics.latestOf(
                                inkooppakket.value(), cursor.lastActivityAt(), cursor.id(), one);
        var page = found.subList(0, Math.min(size, found.size()));
        var next =
                found.size() > size
                        ? new TopicCursor(page.getLast().lastActivityAt(), page.getLast().getId())
                                .toString()
                        : null;
        return new TopicPage(summaries(page, me), next);
    }

    private List<TopicSummary> summaries(List<Topic> page, UUID me) {
        if (page.isEmpty()) {
            return List.of();
        }
        var ids = page.stream().map(Topic::getId).toList();
        Map<UUID, TopicRead> read =
                reads.findByParticipantIdAndTopicIdIn(me, ids).stream()
                        .collect(Collectors.toMap(TopicRead::topicId, Function.identity()));
        Map<UUID, Long> unread =
                reads.countUnread(me, ids).stream()
                        .collect(
                                Collectors.toMap(
                                        TopicReadRepository.Unread::getTopicId,
                                        TopicReadRepository.Unread::getUnread));
        return page.stream()
                .map(topic -> {
                    var opening = read.containsKey(topic.getId()) || topic.isBy(me) ? 0 : 1;
                    return topic.summary(opening + unread.getOrDefault(topic.getId(), 0L));
                })
                .toList();
    }

    /** A topic with the page of its answers nearest to the one asked for. */
    TopicDetails details(Topic topic, int page, UUID me) {
        var id = new TopicId(topic.getId());
        var readUntil =
                reads.findById(new TopicRead.Key(id.value(), me))
                        .map(TopicRead::readUntil)
                        .orElse(null);
        var pages = Math.max(1, Math.ceilDiv(posts.countIn(id.value()), TopicService.POSTS_A_PAGE));
        var shown = Math.clamp(page, 1, pages);
        return new TopicDetails(
                id,
                topic.title(),
                topic.inkooppakket(),
                topic.opening(readUntil == null && !topic.isBy(me)),
                posts
                        .page(id.value(), PageRequest.of(shown - 1, TopicService.POSTS_A_PAGE))
                        .stream()
                        .map(post -> post.details(post.isNewTo(me, readUntil)))
                        .toList(),
                shown,
                pages,
                topic.postCount(),
                topic.isDemo());
    }
}
