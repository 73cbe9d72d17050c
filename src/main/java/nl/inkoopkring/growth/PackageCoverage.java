package nl.inkoopkring.growth;

import java.util.Map;
import java.util.UUID;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import org.springframework.stereotype.Component;

/** Makes a figure of how many of the packages have something, with a row for each that has and a gap for each that has not. */
@Component
class PackageCoverage {

    private final InkooppakketDirectory packages;

    PackageCoverage(InkooppakketDirectory packages) {
        this.packages = packages;
    }

    /**
     * @param counts how many of it each package has; without those that have none
     * @param next what to do for a package that has none
     */
    Figure figure(String name, Map<UUID, Long> counts, NextAction next) {
        var all = packages.all();
        var covered =
                all.stream()
                        .filter(inkooppakket -> counts.containsKey(inkooppakket.id().value()))
                        .toList();
        return Figure.of(
                        name,
                        FigureSection.INKOOPPAKKETTEN,
                        new Figure.Share(covered.size(), all.size()))
                .withRows(
                        covered.stream()
                                .map(inkooppakket ->
                                        new Figure.Row(
                                                new Figure.Named(inkooppakket.name()),
                                                counts.getOrDefault(inkooppakket.id().value(), 0L)))
                                .toList())
                .withGaps(
                        all.stream()
                                .filter(inkooppakket ->
                                        !counts.containsKey(inkooppakket.id().value()))
                                .map(inkooppakket ->
                                        new Figure.Gap(
                                                inkooppakket.name(),
                                                "pakketten/" + inkooppakket.slug(),
                                                next,
                                                place(next, inkooppakket)))
                                .toList());
    }

    private static String place(NextAction next, InkooppakketSummary inkooppakket) {
        return next == NextAction.ASK_ON_BOARD
                ? "discussies/nieuw?pakket=" + inkooppakket.slug()
                : "mensen-bij?pakket=" + inkooppakket.slug();
    }
}
