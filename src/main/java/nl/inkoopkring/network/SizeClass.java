package nl.inkoopkring.network;

/** Order of magnitude of a municipality: under 30,000 inhabitants, to 75,000, to 250,000, and above. Neighbouring classes count as somewhat alike. */
public enum SizeClass {
    SMALL,
    MEDIUM,
    LARGE,
    VERY_LARGE
}
