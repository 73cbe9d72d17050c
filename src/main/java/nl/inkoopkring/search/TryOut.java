package nl.inkoopkring.search;

/**
 * What a query finds without a rule and with it, for the same viewer at the same moment.
 *
 * @param without as everyone finds it now
 * @param with as they would find it
 */
public record TryOut(SearchResult without, SearchResult with) {}
