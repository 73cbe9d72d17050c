package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.binder.BinderValidationStatus;
import com.vaadin.flow.data.binder.ValidationResult;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Stands above a form and, when it was sent with mistakes, names them all and leads to each field. Invisible until then.
 *
 * <pre>{@code
 * if (!errors.show(binder.validate())) { service.save(binder.getBean()); }
 * }</pre>
 */
public class ErrorSummary extends Div {

    public ErrorSummary() {
        addClassName("error-summary");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        setVisible(false);
    }

    /** Shows the mistakes of a validation and takes the focus, or hides when there are none; whether there are any. */
    public boolean show(BinderValidationStatus<?> status) {
        var mistakes = new LinkedHashMap<Component, String>();
        status.getFieldValidationErrors()
                .forEach(error -> {
                    if (error.getField() instanceof Component field) {
                        mistakes.put(field, error.getMessage().orElse(""));
                    }
                });
        var general =
                status.getBeanValidationErrors().stream()
                        .map(ValidationResult::getErrorMessage)
                        .toList();
        show(mistakes, general.toArray(String[]::new));
        return status.hasErrors();
    }

    /** Shows these mistakes, field by field, and those that belong to no field. */
    public void show(Map<Component, String> mistakes, String... general) {
        removeAll();
        setVisible(!mistakes.isEmpty() || general.length > 0);
        if (!isVisible()) {
            return;
        }
        var list = new UnorderedList();
        mistakes.forEach((field, message) -> list.add(new ListItem(link(field, message))));
        for (var message : general) {
            list.add(new ListItem(message));
        }
        add(
                new H2(
                        getTranslation(
                                "shared.errorSummary.title", mistakes.size() + general.length)),
                list);
        getElement().executeJs("this.focus()");
    }

    public void clear() {
        removeAll();
        setVisible(false);
    }

    private static Component link(Component field, String message) {
        var label = field instanceof HasLabel labelled ? labelled.getLabel() : "";
        var text = label == null || label.isBlank() ? message : label + ": " + message;
        var button = new NativeButton(text);
        button.addClassName("link-button");
        button.addClickListener(_ -> {
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            } else {
                field.scrollIntoView();
            }
        });
        return button;
    }
}
