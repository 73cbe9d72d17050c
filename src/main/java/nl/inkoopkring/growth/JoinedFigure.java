package nl.inkoopkring.growth;

import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.inkoopkring.shared.Dates;
import org.springframework.stereotype.Component;

/** How many people joined in the last twelve months, by month. */
@Component
class JoinedFigure implements GrowthFigure {

    private static final int MONTHS = 12;

    private final NetworkToday network;

    JoinedFigure(NetworkToday network) {
        this.network = network;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Figure measure() {
        var counts =
                network.people().stream()
                        .map(person -> YearMonth.from(person.joinedAt().atZone(Dates.ZONE)))
                        .collect(Collectors.groupingBy(month -> month, Collectors.counting()));
        var first = YearMonth.from(network.date()).minusMonths(MONTHS - 1L);
        var rows =
                LongStream.range(0, MONTHS)
                        .mapToObj(first::plusMonths)
                        .map(month ->
                                new Figure.Row(
                                        new Figure.Month(month), counts.getOrDefault(month, 0L)))
                        .toList();
        return Figure.of(
                        "joined",
                        FigureSection.PEOPLE,
                        new Figure.Count(rows.stream().mapToLong(Figure.Row::count).sum()))
                .withRows(rows);
    }
}
