package nl.inkoopkring.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.inkoopkring.account.FirstAdministratorService;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;

/** Makes the first administrator of an installation by the code in its log; not there once an account exists. */
@Route(value = "eerste-beheerder", autoLayout = false)
@AnonymousAllowed
class FirstAdminView extends AuthPage implements BeforeEnterObserver {
    private final transient FirstAdministratorService service;

    FirstAdminView(FirstAdministratorService service) {
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!service.isNeeded()) {
            throw new NotFoundException();
        }
        var code = new TextField(text("code"));
        code.setHelperText(text("code.helper"));
        code.setAutofocus(true);
        code.getElement().setAttribute("autocomplete", "off");
        var name = new TextField(text("name"));
        name.getElement().setAttribute("autocomplete", "name");
        var email = new EmailField(getTranslation("account.signIn.email"));
        email.getElement().setAttribute("autocomplete", "username");
        var password = newPassword();
        code.setWidthFull();
        name.setWidthFull();
        email.setWidthFull();
        var button =
                new Button(
                        text("button"),
                        click -> {
                            try {
                                service.make(
                                        code.getValue(),
                                        name.getValue(),
                                        email.getValue(),
                                        password.getValue());
                                UI.getCurrentOrThrow()
                                        .navigate("aanmelden", QueryParameters.of("gekozen", ""));
                            } catch (InvalidInputException e) {
                                warn(e);
                            }
                        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        show(new Paragraph(text("text")), code, name, email, password, button);
    }

    @Override
    final String text(String name, Object... parameters) {
        return getTranslation("account.firstAdmin." + name, parameters);
    }
}
