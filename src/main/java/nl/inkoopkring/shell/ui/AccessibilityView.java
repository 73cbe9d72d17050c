package nl.inkoopkring.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.inkoopkring.shared.ui.NamedPage;
import org.springframework.beans.factory.annotation.Value;

/** The accessibility statement: what we promise, what we know does not work yet, and whom to tell. */
@Route("toegankelijkheid")
@AnonymousAllowed
class AccessibilityView extends Div implements NamedPage {

    AccessibilityView(@Value("${inkoopkring.contact.email:}") String contact) {
        addClassNames("page", "prose");
        var report =
                new Paragraph(
                        getTranslation(
                                contact.isBlank()
                                        ? "shell.accessibility.report.noAddress"
                                        : "shell.accessibility.report.text"));
        if (!contact.isBlank()) {
            report.add(" ");
            report.add(new Anchor("mailto:" + contact, contact));
        }
        add(
                new H1(getTranslation("shell.accessibility.title")),
                new Paragraph(getTranslation("shell.accessibility.promise")),
                new H2(getTranslation("shell.accessibility.how.title")),
                new UnorderedList(
                        new ListItem(getTranslation("shell.accessibility.how.keyboard")),
                        new ListItem(getTranslation("shell.accessibility.how.screenReader")),
                        new ListItem(getTranslation("shell.accessibility.how.contrast")),
                        new ListItem(getTranslation("shell.accessibility.how.motion")),
                        new ListItem(getTranslation("shell.accessibility.how.zoom"))),
                new H2(getTranslation("shell.accessibility.status.title")),
                new Paragraph(getTranslation("shell.accessibility.status.text")),
                new H2(getTranslation("shell.accessibility.known.title")),
                new UnorderedList(
                        new ListItem(getTranslation("shell.accessibility.known.attachments"))),
                new H2(getTranslation("shell.accessibility.report.title")),
                report);
    }

    @Override
    public String pageName() {
        return getTranslation("shell.accessibility.title");
    }
}
