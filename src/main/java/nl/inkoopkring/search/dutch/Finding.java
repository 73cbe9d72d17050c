package nl.inkoopkring.search.dutch;

import java.util.List;

/**
 * A wish of a query that a text fulfils, and what stands there for it.
 *
 * @param tokens for each set of the clause those that have one of its forms; never an empty list
 */
public record Finding(Clause clause, List<List<Token>> tokens) {}
