package nl.inkoopkring.contact.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import nl.inkoopkring.contact.DeclineReason;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.ParticipantSummary;
import nl.inkoopkring.shared.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Saying no, politely: a sentence to choose, room for one's own, and perhaps who may know more. */
class DeclineForm extends Details {

    /** Declines for this reason. */
    @FunctionalInterface
    interface Decliner {
        void decline(
                DeclineReason reason, @Nullable String remark, @Nullable ParticipantId suggested);
    }

    private final RadioButtonGroup<DeclineReason> reason = new RadioButtonGroup<>();
    private final TextArea remark = new TextArea();
    private final ComboBox<ParticipantSummary> suggested = new ComboBox<>();
    private final transient Decliner decliner;

    DeclineForm(List<ParticipantSummary> people, Decliner decliner) {
        this.decliner = decliner;
        setSummaryText(getTranslation("contact.decline.title"));
        addClassName("contact-decline");

        reason.setLabel(getTranslation("contact.decline.reason"));
        reason.setItems(DeclineReason.values());
        reason.setItemLabelGenerator(
                value -> getTranslation("contact.DeclineReason." + value.name()));
        reason.setValue(DeclineReason.NO_TIME);
        reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);

        remark.setLabel(getTranslation("contact.decline.remark"));
        remark.setHelperText(getTranslation("contact.decline.remark.helper"));

        suggested.setLabel(getTranslation("contact.decline.suggested"));
        suggested.setHelperText(getTranslation("contact.decline.suggested.helper"));
        suggested.setItems(people);
        suggested.setItemLabelGenerator(DeclineForm::label);
        suggested.setClearButtonVisible(true);

        var button = new Button(getTranslation("contact.decline.button"));
        button.setDisableOnClick(true);
        button.addClickListener(_ -> decline(button));
        var form =
                new Div(
                        new Paragraph(getTranslation("contact.decline.text")),
                        reason,
                        remark,
                        suggested,
                        new Div(button));
        form.addClassName("contact-form");
        add(form);
    }

    private void decline(Button button) {
        var person = suggested.getValue();
        try {
            decliner.decline(
                    reason.getValue(), remark.getValue(), person == null ? null : person.id());
        } catch (InvalidInputException e) {
            remark.setErrorMessage(getTranslation(e.key(), e.parameters()));
            remark.setInvalid(true);
            remark.focus();
        } finally {
            button.setEnabled(true);
        }
    }

    private static String label(ParticipantSummary person) {
        return person.places().isEmpty()
                ? person.name()
                : person.name() + " · " + person.places().getFirst().organisation().name();
    }
}
