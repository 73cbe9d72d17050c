package nl.inkoopkring.handreiking.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import nl.inkoopkring.shared.ui.Feedback;
import nl.inkoopkring.shared.ui.KringIcon;

/** Puts a text on the clipboard, in the browser at the click itself, since browsers allow it only then. */
class CopyButton extends Button {

    /**
     * @param text what is copied
     * @param about what it is, for who hears the button without what stands beside it
     */
    CopyButton(String text, String about) {
        super(new KringIcon("bijlage"));
        setText(getTranslation("handreiking.copy.action"));
        setAriaLabel(getTranslation("handreiking.copy.label", about));
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        addClassName("copy-button");
        Clipboard.onClick(this)
                .writeText(
                        text,
                        _ -> Feedback.success("handreiking.copy.done"),
                        _ -> Feedback.error("handreiking.copy.failed"));
    }
}
