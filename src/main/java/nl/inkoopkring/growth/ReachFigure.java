package nl.inkoopkring.growth;

import org.springframework.stereotype.Component;

/** How many governments have anyone in the network, with the number of people of each. */
@Component
class ReachFigure implements GrowthFigure {

    private final NetworkToday network;

    ReachFigure(NetworkToday network) {
        this.network = network;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Figure measure() {
        var governments = network.governments();
        var people = network.peopleByOrganisation();
        var reached =
                governments.stream()
                        .filter(government -> people.containsKey(government.id().value()))
                        .toList();
        return Figure.of(
                        "reach",
                        FigureSection.ORGANISATIONS,
                        new Figure.Share(reached.size(), governments.size()))
                .withRows(
                        reached.stream()
                                .map(government ->
                                        new Figure.Row(
                                                new Figure.Named(government.name()),
                                                people.getOrDefault(government.id().value(), 0L)))
                                .toList())
                .withGaps(
                        governments.stream()
                                .filter(government -> !people.containsKey(government.id().value()))
                                .map(CoordinatorsFigure::gap)
                                .toList());
    }
}
