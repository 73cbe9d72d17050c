package nl.inkoopkring.growth;

import nl.inkoopkring.network.OrganisationSummary;
import org.springframework.stereotype.Component;

/** How many governments have a coordinator, and which do not. */
@Component
class CoordinatorsFigure implements GrowthFigure {

    private final NetworkToday network;

    CoordinatorsFigure(NetworkToday network) {
        this.network = network;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Figure measure() {
        var counts = network.coordinatorsByOrganisation();
        var governments = network.governments();
        var without =
                governments.stream()
                        .filter(government -> !counts.containsKey(government.id().value()))
                        .map(CoordinatorsFigure::gap)
                        .toList();
        return Figure.of(
                        "coordinators",
                        FigureSection.ORGANISATIONS,
                        new Figure.Share(governments.size() - without.size(), governments.size()))
                .withGaps(without);
    }

    /** A government where someone is to be invited. */
    static Figure.Gap gap(OrganisationSummary organisation) {
        return new Figure.Gap(
                organisation.name(),
                "organisaties/" + organisation.slug(),
                NextAction.INVITE,
                "beheer/uitnodigen?organisatie=" + organisation.slug());
    }
}
