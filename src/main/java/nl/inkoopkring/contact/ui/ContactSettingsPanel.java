package nl.inkoopkring.contact.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import nl.inkoopkring.contact.ContactPreferenceService;
import nl.inkoopkring.contact.ContactSettings;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.ui.ComponentTexts;
import nl.inkoopkring.shared.ui.Feedback;

/** How much one wants to be asked: a pause, and a maximum a month. */
class ContactSettingsPanel extends Div {

    private final Checkbox paused = new Checkbox();
    private final DatePicker until = ComponentTexts.in(new DatePicker());
    private final IntegerField maximum = new IntegerField();
    private final Paragraph error = new Paragraph();
    private final transient ContactPreferenceService preferences;
    private long version;

    /**
     * @param member whether the one signed in can be asked at all: partners can't
     */
    ContactSettingsPanel(ContactPreferenceService preferences, boolean member) {
        this.preferences = preferences;
        addClassName("contact-settings");
        if (!member) {
            add(new Paragraph(getTranslation("contact.settings.partner")));
            return;
        }

        paused.setLabel(getTranslation("contact.settings.paused"));
        until.setLabel(getTranslation("contact.settings.until"));
        until.setHelperText(getTranslation("contact.settings.until.helper"));
        until.setClearButtonVisible(true);
        paused.addValueChangeListener(event -> until.setVisible(event.getValue()));

        maximum.setLabel(getTranslation("contact.settings.maximum"));
        maximum.setHelperText(getTranslation("contact.settings.maximum.helper"));
        maximum.setClearButtonVisible(true);
        maximum.setStepButtonsVisible(true);
        maximum.setI18n(
                new IntegerField.IntegerFieldI18n()
                        .setBadInputErrorMessage(
                                getTranslation("contact.settings.maximum.helper")));

        error.addClassName("contact-error");
        error.getElement().setAttribute("role", "alert");

        var button = new Button(getTranslation("contact.settings.button"));
        button.addClickListener(_ -> save());
        var form = new Div(paused, until, maximum, error, new Div(button));
        form.addClassName("contact-form");
        add(new Paragraph(getTranslation("contact.settings.lead")), form);
        show(preferences.mine());
    }

    private void show(ContactSettings settings) {
        version = settings.version();
        paused.setValue(settings.paused());
        until.setValue(settings.pausedUntil());
        until.setVisible(settings.paused());
        maximum.setValue(settings.monthlyMaximum());
        error.setText("");
        error.setVisible(false);
    }

    private void save() {
        // What is no date or number at all has no value, and says so itself.
        if (until.isInvalid() || maximum.isInvalid()) {
            return;
        }
        try {
            preferences.change(
                    new ContactSettings(
                            paused.getValue(),
                            paused.getValue() ? until.getValue() : null,
                            maximum.getValue(),
                            version));
            show(preferences.mine());
            Feedback.success("contact.settings.saved");
        } catch (InvalidInputException e) {
            error.setText(getTranslation(e.key(), e.parameters()));
            error.setVisible(true);
        }
    }
}
