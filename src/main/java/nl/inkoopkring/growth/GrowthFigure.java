package nl.inkoopkring.growth;

/**
 * One figure of the network page. A bean for each; a new one shows itself by its texts alone. Figures stand in the order of their sections, and within a section by
 * {@link #order()}.
 */
interface GrowthFigure {

    int order();

    /** Measures now. Called by {@link GrowthService} alone, which authorises. */
    Figure measure();
}
