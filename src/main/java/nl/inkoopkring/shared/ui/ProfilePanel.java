package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.Component;

/** A part of one's own profile page, as a bean of the module whose settings it holds. */
public interface ProfilePanel {

    /** Place among the parts; lower comes first. */
    int order();

    /** Translation key of its heading, which the page shows above it. */
    String titleKey();

    /** A new panel for the one signed in. */
    Component create();
}
