package nl.inkoopkring.search;

/**
 * A search to keep.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters
 */
public record NewSavedSearch(String name, SearchRequest request, AlertFrequency frequency) {

    public static final int LONGEST_NAME = 100;
}
