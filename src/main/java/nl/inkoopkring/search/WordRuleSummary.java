package nl.inkoopkring.search;

import java.util.UUID;

/**
 * A rule as it counts now.
 *
 * @param rule as it was checked and stored
 */
public record WordRuleSummary(UUID id, NewWordRule rule) {}
