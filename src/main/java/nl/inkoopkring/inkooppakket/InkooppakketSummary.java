package nl.inkoopkring.inkooppakket;

import java.util.Set;

/**
 * What others need of a package.
 *
 * @param slug its place in addresses
 * @param description two or three plain sentences
 * @param cpvCodes codes of eight digits
 * @param synonyms other words buyers use for it
 */
public record InkooppakketSummary(
        InkooppakketId id,
        String slug,
        String name,
        Cluster cluster,
        String description,
        Set<String> cpvCodes,
        Set<String> synonyms) {}
