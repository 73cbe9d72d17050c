package nl.inkoopkring.growth;

import nl.inkoopkring.contact.ContactStatistics;
import org.springframework.stereotype.Component;

/** How many of the questions sent to peers in the last twelve months were answered. */
@Component
class ContactRequestsFigure implements GrowthFigure {

    private final ContactStatistics contact;
    private final NetworkToday network;

    ContactRequestsFigure(ContactStatistics contact, NetworkToday network) {
        this.contact = contact;
        this.network = network;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Figure measure() {
        var figures = contact.figures(network.yearAgo(), network.date());
        return Figure.of(
                "contactAnswered",
                FigureSection.CONTACT,
                new Figure.Share(figures.answered(), figures.requests()));
    }
}
