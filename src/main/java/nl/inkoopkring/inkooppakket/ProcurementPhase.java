package nl.inkoopkring.inkooppakket;

/** Where a procurement is. The handreikingen have three phases: preparation (until publication), tender, and contract. */
public enum ProcurementPhase {
    ORIENTATION,
    PREPARATION,
    PUBLISHED,
    AWARDED,
    CONTRACT,
    ENDED;

    /** Whether someone is busy preparing or running the tender now. */
    public boolean isBeforeAward() {
        return compareTo(AWARDED) < 0;
    }
}
