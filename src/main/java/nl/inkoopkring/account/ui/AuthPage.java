package nl.inkoopkring.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.ui.NamedPage;

/** A page outside the frame, for whoever is not signed in: name, title, a message under it, one form. */
abstract class AuthPage extends Div implements NamedPage {
    private final H1 title = new H1();
    private final Paragraph message = new Paragraph();
    private final Div content = new Div();

    AuthPage() {
        addClassName("auth-page");
        var brand = new Span(getTranslation("account.page.brand"));
        brand.addClassName("auth-brand");
        title.setText(text("title"));
        message.addClassName("auth-message");
        message.setVisible(false);
        content.addClassName("auth-content");
        var main = new Main(brand, title, message, content);
        main.addClassName("auth-main");
        var accessibility =
                new Anchor("toegankelijkheid", getTranslation("account.page.accessibility"));
        var footer = new Footer(accessibility);
        footer.addClassName("auth-footer");
        add(main, footer);
    }

    /** The page's text of this name; also asked for while the page is being made. */
    abstract String text(String name, Object... parameters);

    void show(Component... components) {
        content.removeAll();
        content.add(components);
    }

    /** Says under the title that something went well. */
    void say(String text) {
        message("status", "auth-message-good", text);
    }

    /** Says under the title what went wrong and what to do. */
    void warn(String text) {
        message("alert", "auth-message-wrong", text);
    }

    void warn(InvalidInputException e) {
        warn(getTranslation(e.key(), e.parameters()));
    }

    private void message(String role, String style, String text) {
        message.removeClassNames("auth-message-good", "auth-message-wrong");
        message.addClassName(style);
        message.getElement().setAttribute("role", role);
        message.setText(text);
        message.setVisible(true);
    }

    /** A field for a password that is to be chosen: pasting works, and password managers know what it is. */
    PasswordField newPassword() {
        var field = new PasswordField(getTranslation("account.password.new"));
        field.setHelperText(getTranslation("account.password.helper"));
        field.setRequiredIndicatorVisible(true);
        field.getElement().setAttribute("autocomplete", "new-password");
        field.setWidthFull();
        return field;
    }

    @Override
    public String pageName() {
        return text("title");
    }
}
