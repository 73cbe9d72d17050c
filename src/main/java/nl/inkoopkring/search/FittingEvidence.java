package nl.inkoopkring.search;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What fits a subject in words.
 *
 * @param items procurements, best fitting first
 * @param packagesNamed packages that the words name, by whatever name; not those of which they are only a part of a name, or related to one
 */
public record FittingEvidence(List<EvidenceItem> items, Set<UUID> packagesNamed) {}
