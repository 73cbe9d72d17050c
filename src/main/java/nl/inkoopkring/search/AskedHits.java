package nl.inkoopkring.search;

/** How much a query finds of what the whole network may see. */
public enum AskedHits {
    ZERO,
    FEW,
    MANY
}
