package nl.inkoopkring.growth;

import nl.inkoopkring.inkooppakket.FollowStatistics;
import org.springframework.stereotype.Component;

/** Which packages people follow. */
@Component
class FollowedPackagesFigure implements GrowthFigure {

    private final PackageCoverage coverage;
    private final FollowStatistics follows;

    FollowedPackagesFigure(PackageCoverage coverage, FollowStatistics follows) {
        this.coverage = coverage;
        this.follows = follows;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Figure measure() {
        return coverage.figure(
                "packagesFollowed", follows.followersByPackage(), NextAction.ASK_PEOPLE);
    }
}
