package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;

/** Puts a text on the clipboard, in the browser at the click itself, since browsers allow it only then; and says whether that worked. */
public class CopyButton extends Button {

    /**
     * @param icon of the house's set
     * @param label what the button says, translated
     * @param text what is copied
     */
    public CopyButton(String icon, String label, String text) {
        super(label, new KringIcon(icon));
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        addClassName("copy-button");
        Clipboard.onClick(this)
                .writeText(
                        text,
                        _ -> Feedback.success("shared.copy.done"),
                        _ -> Feedback.error("shared.copy.failed"));
    }

    /**
     * For a page that others are pointed to.
     *
     * @param address the whole address, with the name of the server
     */
    public static CopyButton ofLink(String address) {
        return new CopyButton(
                "link", UI.getCurrentOrThrow().getTranslation("shared.copy.link"), address);
    }

    /**
     * @param spoken what is heard instead of the label, by who does not see what stands beside the button
     */
    public CopyButton spoken(String spoken) {
        setAriaLabel(spoken);
        return this;
    }
}
