package nl.inkoopkring.growth;

import nl.inkoopkring.procurement.ProcurementService;
import org.springframework.stereotype.Component;

/** How many experiences can be read. */
@Component
class ExperiencesFigure implements GrowthFigure {

    private final ProcurementService procurements;

    ExperiencesFigure(ProcurementService procurements) {
        this.procurements = procurements;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Figure measure() {
        return Figure.of(
                "experiences",
                FigureSection.PROCUREMENTS,
                new Figure.Count(procurements.counts().experiences()));
    }
}
