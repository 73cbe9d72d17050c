package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.html.Anchor;

/** A link that looks like a button, for an action that begins on another page: it can be opened in a new tab and shared, as a button can't. */
public class ActionLink extends Anchor {

    /**
     * @param href where it leads, relative to the application
     * @param text what happens there, translated
     */
    public ActionLink(String href, String text) {
        super(href, text);
        addClassName("action-link");
    }

    /** The action expected on this page; at most one. */
    public ActionLink primary() {
        addClassName("action-link-primary");
        return this;
    }
}
