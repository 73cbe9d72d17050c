package nl.inkoopkring.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.annotation.SpringComponent;
import nl.inkoopkring.account.AccountService;
import nl.inkoopkring.account.ApiTokenService;
import nl.inkoopkring.account.ApiTokenSummary;
import nl.inkoopkring.shared.BaseUrl;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.InvalidInputException;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** One's own password and personal tokens. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class SecuritySettings extends Div {
    private static final int DEFAULT_DAYS = 90;

    private final transient AccountService accounts;
    private final transient ApiTokenService tokens;
    private final transient Dates dates;
    private final BaseUrl baseUrl;
    private final Div list = new Div();
    private final Div made = new Div();

    SecuritySettings(
            AccountService accounts, ApiTokenService tokens, Dates dates, BaseUrl baseUrl) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.dates = dates;
        this.baseUrl = baseUrl;
        addClassName("security-settings");
        add(passwordSection(), tokenSection());
    }

    private String text(String name, Object... parameters) {
        return getTranslation("account.security." + name, parameters);
    }

    private Section passwordSection() {
        var message = new Paragraph();
        message.setVisible(false);
        var current = new PasswordField(text("current"));
        current.getElement().setAttribute("autocomplete", "current-password");
        var next = new PasswordField(getTranslation("account.password.new"));
        next.setHelperText(getTranslation("account.password.helper"));
        next.getElement().setAttribute("autocomplete", "new-password");
        var button =
                new Button(
                        text("change"),
                        click -> {
                            try {
                                accounts.changePassword(current.getValue(), next.getValue());
                                VaadinServletRequest.getCurrent()
                                        .getHttpServletRequest()
                                        .changeSessionId();
                                current.clear();
                                next.clear();
                                tell(message, "status", text("changed"));
                            } catch (InvalidInputException e) {
                                tell(message, "alert", getTranslation(e.key(), e.parameters()));
                            }
                        });
        var form = new Div(current, next, button);
        form.addClassName("security-form");
        return new Section(new H3(text("password")), message, form);
    }

    private static void tell(Paragraph message, String role, String text) {
        message.setClassName("auth-message");
        message.addClassName("alert".equals(role) ? "auth-message-wrong" : "auth-message-good");
        message.getElement().setAttribute("role", role);
        message.setText(text);
        message.setVisible(true);
    }

    private Section tokenSection() {
        var message = new Paragraph();
        message.setVisible(false);
        var label = new TextField(text("token.label"));
        label.setHelperText(text("token.label.helper"));
        var days = new Select<Integer>();
        days.setLabel(text("token.days"));
        days.setItems(30, DEFAULT_DAYS, 365);
        days.setItemLabelGenerator(count -> text("token.days.item", count));
        days.setValue(DEFAULT_DAYS);
        var button =
                new Button(
                        text("token.make"),
                        click -> {
                            try {
                                showMade(tokens.make(label.getValue(), days.getValue()));
                                label.clear();
                                message.setVisible(false);
                                refresh();
                            } catch (InvalidInputException e) {
                                tell(message, "alert", getTranslation(e.key(), e.parameters()));
                            }
                        });
        var form = new Div(label, days, button);
        form.addClassName("security-form");
        made.addClassName("token-made");
        made.getElement().setAttribute("role", "status");
        refresh();
        return new Section(
                new H3(text("tokens")),
                new Paragraph(text("tokens.text")),
                list,
                message,
                form,
                made);
    }

    /** Shown now and never again. */
    private void showMade(String secret) {
        made.removeAll();
        made.add(
                new Paragraph(text("token.once")),
                new Pre(secret),
                new Paragraph(text("token.example")),
                new Pre(
                        "curl -H 'Authorization: Bearer %s' '%s'"
                                .formatted(secret, baseUrl.of("api/v1/search?q=verkeersborden"))));
    }

    private void refresh() {
        list.removeAll();
        var mine = tokens.mine();
        if (mine.isEmpty()) {
            list.add(new Paragraph(text("tokens.none")));
            return;
        }
        var items = new UnorderedList();
        items.addClassName("token-list");
        mine.forEach(token -> items.add(item(token)));
        list.add(items);
    }

    private ListItem item(ApiTokenSummary token) {
        var revoke =
                new Button(
                        text("token.revoke"),
                        click -> {
                            tokens.revoke(token.id());
                            refresh();
                        });
        revoke.setAriaLabel(text("token.revoke.aria", token.label()));
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var used = token.lastUsedAt();
        var facts =
                new Span(
                        text(
                                used == null ? "token.unused" : "token.used",
                                dates.day(token.createdAt(), getLocale()),
                                dates.day(token.expiresAt(), getLocale()),
                                used == null ? "" : dates.moment(used, getLocale())));
        facts.addClassName("token-facts");
        return new ListItem(new Code(token.label()), facts, revoke);
    }
}
