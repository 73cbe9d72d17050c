package nl.inkoopkring.contact.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import nl.inkoopkring.contact.ContactDrafts;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.ui.AutoSave;
import nl.inkoopkring.shared.ui.KringIcon;

/** Where a question or an answer is typed: keeps it as a draft, reminds of what does not belong in it, and sends it once. */
class MessageForm extends Div {

    /** Sends the text; the key stays the same until it succeeded. */
    @FunctionalInterface
    interface Sender {
        void send(String text, String key);
    }

    private final TextArea text = new TextArea();
    private final Button send;
    private final transient ContactDrafts drafts;
    private final transient Sender sender;
    private final String draftKey;
    private final String messageKey = Ids.next().toString();

    /**
     * @param label of the field, translated
     * @param action what the button says, translated
     */
    MessageForm(
            String label,
            String action,
            String draftKey,
            ContactDrafts drafts,
            Clock clock,
            Sender sender) {
        this.draftKey = draftKey;
        this.drafts = drafts;
        this.sender = sender;
        addClassName("contact-form");

        text.setLabel(label);
        text.setHelperText(getTranslation("contact.form.helper"));
        text.addClassName("contact-text");
        text.setRequiredIndicatorVisible(true);
        var saving = new AutoSave(clock, () -> drafts.save(draftKey, text.getValue()));
        saving.watch(text);
        drafts.find(draftKey)
                .ifPresent(draft -> {
                    text.setValue(draft);
                    saving.restored();
                });

        send = new Button(action, _ -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        var buttons = new Div(send);
        buttons.addClassName("button-row");
        add(text, saving, reminder(), buttons);
    }

    /** What was typed so far, kept now. */
    void keep() {
        drafts.save(draftKey, text.getValue());
    }

    private void send() {
        try {
            sender.send(text.getValue(), messageKey);
            drafts.discard(draftKey);
        } catch (InvalidInputException e) {
            keep();
            text.setErrorMessage(getTranslation(e.key(), e.parameters()));
            text.setInvalid(true);
            text.focus();
        } finally {
            send.setEnabled(true);
        }
    }

    private Div reminder() {
        var words = new Paragraph(new Span(getTranslation("contact.form.competition")));
        var reminder = new Div(new KringIcon("lock"), words);
        reminder.addClassNames("notice", "contact-reminder");
        return reminder;
    }
}
