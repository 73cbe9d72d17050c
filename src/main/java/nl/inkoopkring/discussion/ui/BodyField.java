package nl.inkoopkring.discussion.ui;

import com.vaadin.flow.component.textfield.TextArea;
import nl.inkoopkring.discussion.TopicService;

/** Where one types a message, with what to keep out of it. */
class BodyField extends TextArea {

    BodyField(String labelKey) {
        setLabel(getTranslation(labelKey));
        setHelperText(getTranslation("discussion.body.help"));
        setMaxLength(TopicService.MAX_BODY);
        setMinRows(4);
        setWidthFull();
    }
}
