package nl.inkoopkring.discussion;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.inkoopkring.content.ImportContext;
import nl.inkoopkring.content.ImportLine;
import nl.inkoopkring.content.ImportedFile;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Topics with their posts. A post that is not in the line any more stays: people may have answered to it. */
@Component
class TopicImport implements ImportedFile {

    private static final int MAX_BODY = 20_000;
    private static final String PEOPLE = "people.jsonl";

    private final BoardRepository boards;
    private final TopicRepository topics;
    private final PostRepository posts;

    TopicImport(BoardRepository boards, TopicRepository topics, PostRepository posts) {
        this.boards = boards;
        this.topics = topics;
        this.posts = posts;
    }

    @Override
    public String fileName() {
        return "topics.jsonl";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public UUID store(ImportLine line, ImportContext context, @Nullable UUID existing) {
        var slug = line.text("board", 40);
        var board =
                boards.findBySlug(slug)
                        .orElseThrow(() ->
                                line.wrong("board", "noemt een onbekende plek: '" + slug + "'"));
        var inkooppakket = line.optionalText("package", 120);
        var typed =
                new NewTopic(
                        line.text("title", TopicService.MAX_TITLE),
                        line.text("body", MAX_BODY),
                        inkooppakket == null
                                ? null
                                : new InkooppakketId(
                                        context.resolve("packages.jsonl", inkooppakket)));
        var author = context.resolve(PEOPLE, line.text("author", 120));
        var createdAt = line.instant("createdAt");
        var topic =
                existing == null
                        ? new Topic(
                                board.getId(),
                                typed,
                                author,
                                createdAt,
                                null,
                                context.origin(line.externalId()))
                        : topics.findAndLock(existing).orElseThrow();
        if (existing == null) {
            topic = topics.save(topic);
        } else {
            topic.correct(typed, author);
        }
        storePosts(
                line, context, topic, existing == null ? List.of() : posts.ofTopic(topic.getId()));
        return topics.save(topic).getId();
    }

    private void storePosts(
            ImportLine line, ImportContext context, Topic topic, List<Post> before) {
        var known = new HashMap<String, Post>();
        before.forEach(post -> {
            var externalId = post.origin().externalId();
            if (externalId != null) {
                known.put(externalId, post);
            }
        });
        var seen = new HashSet<String>();
        for (var item : line.objects("posts")) {
            var externalId = item.externalId();
            if (!seen.add(externalId)) {
                throw item.wrong("externalId", "komt twee keer voor");
            }
            var body = item.text("body", MAX_BODY);
            var author = context.resolve(PEOPLE, item.text("author", 120));
            var createdAt = item.instant("createdAt");
            var post = known.get(externalId);
            if (post != null) {
                post.correct(body, author);
            } else if (topic.isVisible()) {
                posts.save(topic.reply(body, author, createdAt, null, context.origin(externalId)));
            }
        }
    }
}
