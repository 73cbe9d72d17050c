package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where there is nothing yet, and says what to do next. Takes translated texts. */
public class EmptyState extends Div {

    /**
     * @param title what is not there, in a few words
     * @param text what to do next
     * @param actions links or buttons that do it
     */
    public EmptyState(String title, String text, Component... actions) {
        addClassName("empty-state");
        var heading = new Paragraph(title);
        heading.addClassName("empty-state-title");
        add(heading, new Paragraph(text));
        if (actions.length > 0) {
            var row = new Div(actions);
            row.addClassName("button-row");
            add(row);
        }
    }
}
