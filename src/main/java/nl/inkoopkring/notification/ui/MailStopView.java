package nl.inkoopkring.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.inkoopkring.notification.MailStopService;
import nl.inkoopkring.shared.ui.EmptyState;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;

/** Where the link at the end of a mail leads, also for who is not signed in. Opening it stops nothing: programs that check mails open links too. */
@Route("meldingen-stoppen")
@AnonymousAllowed
class MailStopView extends Div implements HasUrlParameter<String>, NamedPage {

    private final transient MailStopService stops;
    private final Div content = new Div();

    MailStopView(MailStopService stops) {
        this.stops = stops;
        addClassName("page");
        content.addClassName("stack");
        // Stays, so that a screen reader hears what came of the button.
        content.getElement().setAttribute("aria-live", "polite");
        add(new PageHeader(getTranslation("notification.stop.title")), content);
    }

    @Override
    public void setParameter(BeforeEvent event, String key) {
        content.removeAll();
        if (!stops.isKnown(key)) {
            showUnknown();
            return;
        }
        var button = new Button(getTranslation("notification.stop.button"), _ -> stop(key));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        content.add(new Paragraph(getTranslation("notification.stop.text")), new Div(button));
    }

    private void stop(String key) {
        content.removeAll();
        if (stops.stop(key)) {
            content.add(
                    new Paragraph(getTranslation("notification.stop.done")),
                    new Anchor("mijn-zoekvragen", getTranslation("notification.stop.again")));
        } else {
            showUnknown();
        }
    }

    private void showUnknown() {
        content.add(
                new EmptyState(
                        getTranslation("notification.stop.unknown.title"),
                        getTranslation("notification.stop.unknown.text"),
                        new Anchor("mijn-zoekvragen", getTranslation("notification.stop.again"))));
    }

    @Override
    public String pageName() {
        return getTranslation("notification.stop.title");
    }
}
