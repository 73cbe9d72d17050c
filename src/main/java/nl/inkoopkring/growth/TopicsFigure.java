package nl.inkoopkring.growth;

import nl.inkoopkring.discussion.TopicService;
import org.springframework.stereotype.Component;

/** How many topics can be read. */
@Component
class TopicsFigure implements GrowthFigure {

    private final TopicService topics;

    TopicsFigure(TopicService topics) {
        this.topics = topics;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Figure measure() {
        return Figure.of("topics", FigureSection.DISCUSSION, new Figure.Count(topics.count()));
    }
}
