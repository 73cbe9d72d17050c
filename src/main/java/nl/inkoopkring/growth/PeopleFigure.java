package nl.inkoopkring.growth;

import org.springframework.stereotype.Component;

/** How many people are in the network. */
@Component
class PeopleFigure implements GrowthFigure {

    private final NetworkToday network;

    PeopleFigure(NetworkToday network) {
        this.network = network;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Figure measure() {
        return Figure.of("people", FigureSection.PEOPLE, new Figure.Count(network.people().size()));
    }
}
