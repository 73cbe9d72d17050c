package nl.inkoopkring.search;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What fits a subject in words.
 *
 * @param items procurements, best fitting first
 * @param packagesNamed packages that the words name, by whatever name; not those that are only related to them
 */
public record FittingEvidence(List<EvidenceItem> items, Set<UUID> packagesNamed) {}
