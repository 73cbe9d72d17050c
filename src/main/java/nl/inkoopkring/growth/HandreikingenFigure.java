package nl.inkoopkring.growth;

import nl.inkoopkring.handreiking.HandreikingService;
import nl.inkoopkring.handreiking.HandreikingStatistics;
import org.springframework.stereotype.Component;

/** How many handreikingen are up to date, and which are due for review. */
@Component
class HandreikingenFigure implements GrowthFigure {

    private final HandreikingService handreikingen;
    private final HandreikingStatistics statistics;
    private final NetworkToday network;

    HandreikingenFigure(
            HandreikingService handreikingen,
            HandreikingStatistics statistics,
            NetworkToday network) {
        this.handreikingen = handreikingen;
        this.statistics = statistics;
        this.network = network;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Figure measure() {
        var total = handreikingen.count();
        var overdue = statistics.overdue(network.date());
        return Figure.of(
                        "handreikingen",
                        FigureSection.HANDREIKINGEN,
                        new Figure.Share(Math.max(0, total - overdue.size()), total))
                .withGaps(
                        overdue.stream()
                                .map(due -> {
                                    var path = "handreikingen/" + due.slug();
                                    return new Figure.Gap(
                                            due.title(), path, NextAction.REVIEW, path);
                                })
                                .toList());
    }
}
