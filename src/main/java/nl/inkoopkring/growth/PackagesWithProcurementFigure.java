package nl.inkoopkring.growth;

import nl.inkoopkring.procurement.ProcurementStatistics;
import org.springframework.stereotype.Component;

/** For which packages a procurement is recorded that the network may know of. */
@Component
class PackagesWithProcurementFigure implements GrowthFigure {

    private final PackageCoverage coverage;
    private final ProcurementStatistics statistics;

    PackagesWithProcurementFigure(PackageCoverage coverage, ProcurementStatistics statistics) {
        this.coverage = coverage;
        this.statistics = statistics;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Figure measure() {
        return coverage.figure(
                "packagesWithProcurement",
                statistics.procurementsByPackage(),
                NextAction.ASK_ON_BOARD);
    }
}
