package nl.inkoopkring.procurement;

/**
 * Figures of what the network may know of.
 *
 * @param procurements dossiers of which at least the head is visible
 * @param experiences experiences that can be read
 * @param organisationsWithExperience organisations that lead or take part in a procurement with such an experience
 */
public record ProcurementCounts(
        long procurements, long experiences, long organisationsWithExperience) {}
