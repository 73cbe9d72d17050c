package nl.inkoopkring.growth;

import nl.inkoopkring.procurement.ProcurementService;
import org.springframework.stereotype.Component;

/** How many procurements the network may know of. */
@Component
class ProcurementsFigure implements GrowthFigure {

    private final ProcurementService procurements;

    ProcurementsFigure(ProcurementService procurements) {
        this.procurements = procurements;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Figure measure() {
        return Figure.of(
                "procurements",
                FigureSection.PROCUREMENTS,
                new Figure.Count(procurements.counts().procurements()));
    }
}
