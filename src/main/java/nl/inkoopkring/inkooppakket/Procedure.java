package nl.inkoopkring.inkooppakket;

/** Procedures of the Aanbestedingswet 2012, and the ways of buying below its thresholds. */
public enum Procedure {
    SINGLE_DIRECT,
    MULTIPLE_DIRECT,
    NATIONAL_OPEN,
    OPEN,
    RESTRICTED,
    COMPETITIVE_DIALOGUE,
    NEGOTIATED_WITH_CALL,
    NEGOTIATED_WITHOUT_CALL,
    INNOVATION_PARTNERSHIP,
    SOCIAL_SERVICES,
    DYNAMIC_PURCHASING_SYSTEM,
    CALL_OFF
}
