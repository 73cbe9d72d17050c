package nl.inkoopkring.discussion;

import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.content.ContentLink;
import nl.inkoopkring.content.ContentType;
import nl.inkoopkring.content.Viewer;
import org.springframework.stereotype.Component;

@Component
class DiscussionContentType implements ContentType {

    private final TopicRepository topics;

    DiscussionContentType(TopicRepository topics) {
        this.topics = topics;
    }

    @Override
    public String name() {
        return Topic.KIND;
    }

    @Override
    public String labelKey() {
        return "discussion.kind";
    }

    @Override
    public String icon() {
        return "discussie";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<ContentLink> link(UUID id, Viewer viewer) {
        return viewer.maySee(Topic.ACCESS)
                ? topics.findById(id)
                        .filter(Topic::isVisible)
                        .map(topic -> new ContentLink(topic.title(), "discussies/" + id))
                : Optional.empty();
    }
}
