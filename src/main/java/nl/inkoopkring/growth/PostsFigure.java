package nl.inkoopkring.growth;

import nl.inkoopkring.discussion.TopicService;
import org.springframework.stereotype.Component;

/** How many answers can be read. */
@Component
class PostsFigure implements GrowthFigure {

    private final TopicService topics;

    PostsFigure(TopicService topics) {
        this.topics = topics;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Figure measure() {
        return Figure.of("posts", FigureSection.DISCUSSION, new Figure.Count(topics.countPosts()));
    }
}
