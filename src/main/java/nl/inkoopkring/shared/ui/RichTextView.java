package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;

/** Long text that people wrote, in the measure of the house. */
public class RichTextView extends Div {

    /**
     * @param safeHtml what {@code RichText.html} made; anything else does not belong here, because it reaches the page as it is
     */
    public RichTextView(String safeHtml) {
        addClassName("rich-text");
        // One element around it: Html takes a single root.
        add(new Html("<div class=\"prose\">" + safeHtml + "</div>"));
    }
}
