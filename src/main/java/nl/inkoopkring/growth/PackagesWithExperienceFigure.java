package nl.inkoopkring.growth;

import nl.inkoopkring.procurement.ProcurementStatistics;
import org.springframework.stereotype.Component;

/** Of which packages an experience can be read. */
@Component
class PackagesWithExperienceFigure implements GrowthFigure {

    private final PackageCoverage coverage;
    private final ProcurementStatistics statistics;

    PackagesWithExperienceFigure(PackageCoverage coverage, ProcurementStatistics statistics) {
        this.coverage = coverage;
        this.statistics = statistics;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Figure measure() {
        return coverage.figure(
                "packagesWithExperience", statistics.experiencesByPackage(), NextAction.ASK_PEOPLE);
    }
}
