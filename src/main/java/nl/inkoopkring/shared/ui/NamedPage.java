package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page that says what it is in the browser's tab and history: its own name first, then that of the application. */
public interface NamedPage extends HasDynamicTitle {

    /** What the page is or is about, in the language of its reader. */
    String pageName();

    @Override
    default String getPageTitle() {
        return UI.getCurrentOrThrow().getTranslation("shared.pageTitle", pageName());
    }
}
