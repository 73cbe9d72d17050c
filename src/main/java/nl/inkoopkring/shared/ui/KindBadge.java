package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.html.Span;

/** The kind of a piece of content: its icon and its word, in the kind's quiet colour. */
public class KindBadge extends Span {

    /**
     * @param icon name in the icon set, which is also the name of the kind's colour
     * @param label the translated word
     */
    public KindBadge(String icon, String label) {
        addClassNames("kind-badge", "kind-" + icon);
        add(new KringIcon(icon), new Span(label));
    }
}
