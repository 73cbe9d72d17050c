package nl.inkoopkring.growth;

import java.util.stream.Stream;
import nl.inkoopkring.contact.ContactStatistics;
import nl.inkoopkring.contact.Outcome;
import org.springframework.stereotype.Component;

/** How often the asker said that it helped. */
@Component
class OutcomesFigure implements GrowthFigure {

    private final ContactStatistics contact;
    private final NetworkToday network;

    OutcomesFigure(ContactStatistics contact, NetworkToday network) {
        this.contact = contact;
        this.network = network;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Figure measure() {
        var outcomes = contact.figures(network.yearAgo(), network.date()).outcomes();
        var rows =
                Stream.of(Outcome.values())
                        .map(outcome ->
                                new Figure.Row(
                                        new Figure.Text("growth.outcome." + outcome.name()),
                                        outcomes.getOrDefault(outcome, 0L)))
                        .toList();
        return Figure.of(
                        "outcomes",
                        FigureSection.CONTACT,
                        new Figure.Share(
                                outcomes.getOrDefault(Outcome.HELPED, 0L),
                                rows.stream().mapToLong(Figure.Row::count).sum()))
                .withRows(rows);
    }
}
