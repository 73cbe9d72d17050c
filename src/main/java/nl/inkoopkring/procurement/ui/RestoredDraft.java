package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import nl.inkoopkring.shared.ui.Feedback;

/** Says that what stands in a form is an earlier draft, and offers to throw that away; which can be undone for a moment. */
class RestoredDraft extends Div {

    /**
     * @param discard throws the draft away and begins the form anew
     * @param bringBack stores the draft again, and shows it
     */
    RestoredDraft(Runnable discard, Runnable bringBack) {
        var button = new NativeButton(getTranslation("procurement.share.discard"));
        button.addClassName("link-button");
        button.addClickListener(_ -> {
            discard.run();
            Feedback.undoable(bringBack, "procurement.share.discarded");
        });
        add(new Paragraph(getTranslation("procurement.share.restored")), button);
        addClassNames("row", "draft-row");
    }
}
