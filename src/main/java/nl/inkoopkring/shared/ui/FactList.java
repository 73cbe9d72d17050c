package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Terms with their values. What has no value is left out. */
public class FactList extends DescriptionList {

    public FactList() {
        addClassName("fact-list");
    }

    /** A fact; nothing when the value is null or blank. */
    public FactList fact(String term, @Nullable String value) {
        return value == null || value.isBlank() ? this : fact(term, new Span(value));
    }

    public FactList fact(String term, Component value) {
        add(new Term(term), new Description(value));
        return this;
    }

    public boolean isEmpty() {
        return getChildren().findAny().isEmpty();
    }
}
