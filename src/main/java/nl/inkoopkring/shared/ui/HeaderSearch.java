package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.Component;

/** The search field with its suggestions, as a bean of the module that searches. Without one, a plain field leads to the results page. */
public interface HeaderSearch {

    /** A new field; stands at the top of every page and, large, on the home page. */
    Component create();
}
