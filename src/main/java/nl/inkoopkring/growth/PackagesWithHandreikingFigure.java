package nl.inkoopkring.growth;

import nl.inkoopkring.handreiking.HandreikingStatistics;
import org.springframework.stereotype.Component;

/** For which packages there is a handreiking. */
@Component
class PackagesWithHandreikingFigure implements GrowthFigure {

    private final PackageCoverage coverage;
    private final HandreikingStatistics statistics;

    PackagesWithHandreikingFigure(PackageCoverage coverage, HandreikingStatistics statistics) {
        this.coverage = coverage;
        this.statistics = statistics;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Figure measure() {
        return coverage.figure(
                "packagesWithHandreiking",
                statistics.handreikingenByPackage(),
                NextAction.ASK_ON_BOARD);
    }
}
