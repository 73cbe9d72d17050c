package nl.inkoopkring.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import nl.inkoopkring.shared.ui.NamedPage;

/** What all error pages look like: what happened, and what to do now. */
abstract class ErrorPage extends Div implements NamedPage {

    private String title = "";

    /** Fills the page; the texts are translated already. */
    protected void show(String title, String text, Component action) {
        this.title = title;
        removeAll();
        addClassNames("page", "error-page");
        var actions = new Div(action);
        actions.addClassName("button-row");
        add(new H1(title), new Paragraph(text), actions);
    }

    /** The one page for what does not exist and for what is not for this user: the two are never told apart. */
    protected void showNotFound() {
        show(
                getTranslation("shell.notFound.title"),
                getTranslation("shell.notFound.text"),
                new Anchor("", getTranslation("shell.notFound.home")));
    }

    @Override
    public String pageName() {
        return title;
    }
}
