package nl.inkoopkring.search;

import java.util.List;

/**
 * What is new to a saved search.
 *
 * @param name of the search
 * @param items what its owner may see of it now, best first; never empty
 */
public record SavedSearchAlert(String name, List<SearchHit> items) {}
