package nl.inkoopkring.inkooppakket;

/** The six current themes of maatschappelijk verantwoord inkopen. */
public enum MviTheme {
    ENVIRONMENT,
    CLIMATE,
    CIRCULAR,
    SUPPLY_CHAIN,
    DIVERSITY,
    SOCIAL_RETURN
}
