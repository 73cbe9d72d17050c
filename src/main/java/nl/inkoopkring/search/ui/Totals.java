package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.Component;
import nl.inkoopkring.search.SearchResult;

/** How many were found, in words. */
final class Totals {

    private Totals() {}

    static String inWords(SearchResult.Total number, Component reader) {
        return number.exact()
                ? reader.getTranslation("search.results.total", number.value())
                : reader.getTranslation("search.results.totalMore", number.value() / 1_000 * 1_000);
    }
}
