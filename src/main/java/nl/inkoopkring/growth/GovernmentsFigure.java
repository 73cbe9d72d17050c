package nl.inkoopkring.growth;

import java.util.List;
import java.util.stream.Stream;
import nl.inkoopkring.network.OrganisationKind;
import org.springframework.stereotype.Component;

/** How many governments there are today, by kind. */
@Component
class GovernmentsFigure implements GrowthFigure {

    private final NetworkToday network;

    GovernmentsFigure(NetworkToday network) {
        this.network = network;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Figure measure() {
        var governments = network.governments();
        List<Figure.Row> rows =
                Stream.of(OrganisationKind.values())
                        .filter(OrganisationKind::isGovernment)
                        .map(kind ->
                                new Figure.Row(
                                        new Figure.Text("growth.kind." + kind.name()),
                                        governments.stream()
                                                .filter(government -> government.kind() == kind)
                                                .count()))
                        .toList();
        return Figure.of(
                        "governments",
                        FigureSection.ORGANISATIONS,
                        new Figure.Count(governments.size()))
                .withRows(rows);
    }
}
