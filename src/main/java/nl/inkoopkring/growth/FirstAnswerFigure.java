package nl.inkoopkring.growth;

import nl.inkoopkring.contact.ContactStatistics;
import org.springframework.stereotype.Component;

/** How long a first answer takes: the median, so that one forgotten question does not colour it. */
@Component
class FirstAnswerFigure implements GrowthFigure {

    private final ContactStatistics contact;
    private final NetworkToday network;

    FirstAnswerFigure(ContactStatistics contact, NetworkToday network) {
        this.contact = contact;
        this.network = network;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Figure measure() {
        return Figure.of(
                "firstAnswer",
                FigureSection.CONTACT,
                new Figure.Hours(
                        contact.figures(network.yearAgo(), network.date()).medianHoursToAnswer()));
    }
}
