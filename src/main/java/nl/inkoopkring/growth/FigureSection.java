package nl.inkoopkring.growth;

/** The parts of the page, in their order. */
public enum FigureSection {
    ORGANISATIONS,
    PEOPLE,
    INKOOPPAKKETTEN,
    PROCUREMENTS,
    HANDREIKINGEN,
    DISCUSSION,
    CONTACT
}
