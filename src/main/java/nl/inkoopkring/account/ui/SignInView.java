package nl.inkoopkring.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import nl.inkoopkring.account.AccountSecurity;
import nl.inkoopkring.network.CurrentParticipant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** Signs in with a form that the browser itself sends, so that password managers understand it and the session gets a new id. */
@Route(value = "aanmelden", autoLayout = false)
@AnonymousAllowed
class SignInView extends AuthPage implements BeforeEnterObserver {
    private final transient CurrentParticipant current;

    SignInView(CurrentParticipant current) {
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.id().isPresent()) {
            event.forwardTo("");
            return;
        }
        show(form(typedEmail()), new RouterLink(text("forgotten"), ResetRequestView.class));
        explain(event.getLocation().getQueryParameters().getParameters());
    }

    private void explain(Map<String, List<String>> parameters) {
        if (parameters.containsKey("fout")) {
            warn(text("error"));
        } else if (parameters.containsKey("wacht")) {
            warn(getTranslation("account.error.tooMany", seconds(parameters.get("wacht"))));
        } else if (parameters.containsKey("opnieuw")) {
            warn(text("again"));
        } else if (parameters.containsKey("gekozen")) {
            say(text("chosen"));
        }
    }

    /** What stands in an address may be anything. */
    private static int seconds(@Nullable List<String> values) {
        var text = values == null || values.isEmpty() ? "" : values.getFirst();
        return text.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(text)) : 1;
    }

    private static String typedEmail() {
        var session = VaadinSession.getCurrent().getSession();
        var typed = session.getAttribute(AccountSecurity.TYPED_EMAIL);
        session.removeAttribute(AccountSecurity.TYPED_EMAIL);
        return typed instanceof String text ? text : "";
    }

    private Component form(String typed) {
        var email = new EmailField(text("email"));
        email.setWidthFull();
        email.setValue(typed);
        email.getElement().setAttribute("name", "email").setAttribute("autocomplete", "username");
        var password = new PasswordField(text("password"));
        password.setWidthFull();
        password.getElement()
                .setAttribute("name", "password")
                .setAttribute("autocomplete", "current-password");
        (typed.isEmpty() ? email : password).setAutofocus(true);
        var button = new NativeButton(text("button"));
        button.addClassName("auth-submit");
        button.getElement().setAttribute("type", "submit");
        var form = new SignInForm();
        form.getElement()
                .appendChild(
                        email.getElement(), password.getElement(), csrf(), button.getElement());
        return form;
    }

    /** Without it a page elsewhere could sign its reader in as somebody else. */
    private static Element csrf() {
        var input = new Element("input").setAttribute("type", "hidden");
        if (VaadinServletRequest.getCurrent()
                        .getHttpServletRequest()
                        .getAttribute(CsrfToken.class.getName())
                instanceof CsrfToken token) {
            input.setAttribute("name", token.getParameterName())
                    .setAttribute("value", token.getToken());
        }
        return input;
    }

    @Override
    final String text(String name, Object... parameters) {
        return getTranslation("account.signIn." + name, parameters);
    }
}
