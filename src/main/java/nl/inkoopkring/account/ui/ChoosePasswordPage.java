package nl.inkoopkring.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import nl.inkoopkring.account.AccountLink;
import nl.inkoopkring.account.AccountService;
import nl.inkoopkring.account.TokenPurpose;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;

/** A password is chosen by who holds a link. A link that opens nothing says so in the same words, whatever the cause. */
abstract class ChoosePasswordPage extends AuthPage implements HasUrlParameter<String> {
    private final transient AccountService accounts;
    private final TokenPurpose purpose;

    ChoosePasswordPage(AccountService accounts, TokenPurpose purpose) {
        this.accounts = accounts;
        this.purpose = purpose;
    }

    @Override
    public void setParameter(BeforeEvent event, String secret) {
        accounts.open(purpose, secret)
                .ifPresentOrElse(link -> showForm(link, secret), this::showClosed);
    }

    private void showForm(AccountLink link, String secret) {
        var email = new EmailField(getTranslation("account.signIn.email"));
        email.setValue(link.email());
        email.setReadOnly(true);
        email.setWidthFull();
        email.getElement().setAttribute("autocomplete", "username");
        var password = newPassword();
        password.setAutofocus(true);
        var button = new Button(text("button"), click -> choose(secret, password));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickShortcut(Key.ENTER);
        button.setDisableOnClick(true);
        button.addClickListener(click -> button.setEnabled(true));
        show(new Paragraph(text("text", link.name())), email, password, button);
    }

    private void choose(String secret, PasswordField password) {
        try {
            accounts.choosePassword(purpose, secret, password.getValue());
            UI.getCurrentOrThrow().navigate("aanmelden", QueryParameters.of("gekozen", ""));
        } catch (NotFoundException e) {
            showClosed();
        } catch (InvalidInputException e) {
            warn(e);
            password.focus();
        }
    }

    private void showClosed() {
        warn(text("closed"));
        show(
                new Paragraph(text("closed.next")),
                new RouterLink(getTranslation("account.signIn.forgotten"), ResetRequestView.class));
    }
}
