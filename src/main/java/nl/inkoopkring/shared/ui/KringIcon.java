package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.html.Span;

/** An icon of the house's own set ({@code styles/icons.css} lists the names), in the colour of the text around it and silent for a screen reader: a word stands beside it. */
public class KringIcon extends Span {

    public KringIcon(String name) {
        addClassNames("icon", "icon-" + name);
        getElement().setAttribute("aria-hidden", "true");
    }
}
