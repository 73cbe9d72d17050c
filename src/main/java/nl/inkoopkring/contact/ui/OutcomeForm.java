package nl.inkoopkring.contact.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import nl.inkoopkring.contact.Outcome;
import nl.inkoopkring.shared.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Asks whether it helped. */
class OutcomeForm extends Section {

    /** Says so. */
    @FunctionalInterface
    interface Evaluator {
        void evaluate(Outcome outcome, @Nullable String remark);
    }

    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    private final TextField remark = new TextField();
    private final transient Evaluator evaluator;

    OutcomeForm(String name, Evaluator evaluator) {
        this.evaluator = evaluator;
        addClassNames("section", "contact-outcome");

        outcome.setLabel(getTranslation("contact.outcome.label", name));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(value -> getTranslation("contact.Outcome." + value.name()));

        remark.setLabel(getTranslation("contact.outcome.remark", name));

        var button = new Button(getTranslation("contact.outcome.button"));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(_ -> evaluate(button));
        var form = new Div(outcome, remark, new Div(button));
        form.addClassName("contact-form");
        add(new H2(getTranslation("contact.outcome.title")), form);
    }

    private void evaluate(Button button) {
        try {
            if (outcome.isEmpty()) {
                outcome.setErrorMessage(getTranslation("contact.outcome.choose"));
                outcome.setInvalid(true);
            } else {
                evaluator.evaluate(outcome.getValue(), remark.getValue());
            }
        } catch (InvalidInputException e) {
            remark.setErrorMessage(getTranslation(e.key(), e.parameters()));
            remark.setInvalid(true);
            remark.focus();
        } finally {
            button.setEnabled(true);
        }
    }
}
