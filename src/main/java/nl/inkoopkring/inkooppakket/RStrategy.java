package nl.inkoopkring.inkooppakket;

/** The ten steps of the R-ladder (PBL 2017), by name: the numbers differ between the ladders in use. */
public enum RStrategy {
    REFUSE,
    RETHINK,
    REDUCE,
    REUSE,
    REPAIR,
    REFURBISH,
    REMANUFACTURE,
    REPURPOSE,
    RECYCLE,
    RECOVER
}
