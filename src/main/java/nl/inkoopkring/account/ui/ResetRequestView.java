package nl.inkoopkring.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.inkoopkring.account.AccountService;
import nl.inkoopkring.shared.InvalidInputException;

/** Asks for a link to choose another password. The answer never says whether the address is known. */
@Route(value = "wachtwoord-vergeten", autoLayout = false)
@AnonymousAllowed
class ResetRequestView extends AuthPage {
    private final transient AccountService accounts;

    ResetRequestView(AccountService accounts) {
        this.accounts = accounts;
        var email = new EmailField(getTranslation("account.signIn.email"));
        email.setWidthFull();
        email.setAutofocus(true);
        email.getElement().setAttribute("autocomplete", "username");
        var button = new Button(text("button"), click -> request(email));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickShortcut(Key.ENTER);
        show(new Paragraph(text("text")), email, button, back());
    }

    private RouterLink back() {
        return new RouterLink(text("back"), SignInView.class);
    }

    private void request(EmailField email) {
        if (email.isEmpty() || email.isInvalid()) {
            warn(getTranslation("account.invite.problem.email"));
            email.focus();
            return;
        }
        try {
            accounts.requestReset(email.getValue());
            say(text("sent"));
            show(new Paragraph(text("sent.next")), back());
        } catch (InvalidInputException e) {
            warn(e);
        }
    }

    @Override
    final String text(String name, Object... parameters) {
        return getTranslation("account.resetRequest." + name, parameters);
    }
}
