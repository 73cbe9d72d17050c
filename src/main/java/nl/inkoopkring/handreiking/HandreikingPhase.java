package nl.inkoopkring.handreiking;

/** The three phases that a handreiking follows; the six of a procurement fall into them. */
public enum HandreikingPhase {
    PREPARATION,
    TENDER,
    CONTRACT
}
