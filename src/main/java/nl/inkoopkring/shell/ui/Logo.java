package nl.inkoopkring.shell.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** The kring, an open ring with someone in the opening, and the name; leads home. */
class Logo extends Anchor {

    private static final String RING =
            """
            <svg class="logo-mark" viewBox="0 0 32 32" fill="none" aria-hidden="true">
              <path d="M18.7 4.3A12 12 0 1 0 27.7 13.3" stroke="currentColor" stroke-width="4" stroke-linecap="round"/>
              <circle cx="25.2" cy="6.8" r="3" fill="currentColor"/>
            </svg>
            """;

    Logo() {
        super("");
        addClassName("logo");
        add(new Svg(RING), new Span(getTranslation("shell.name")));
    }
}
