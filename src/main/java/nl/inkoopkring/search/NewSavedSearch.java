package nl.inkoopkring.search;

/**
 * A search to keep.
 *
 * @param name 1 to 100 characters
 */
public record NewSavedSearch(String name, SearchRequest request, AlertFrequency frequency) {}
