package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.inkoopkring.shared.ui.KringIcon;

/** What may not be written, beside the field one types in: at the moment it matters. */
class LawReminder extends Aside {

    LawReminder() {
        var title = new Paragraph(getTranslation("procurement.share.law.title"));
        title.addClassName("notice-title");
        add(
                new KringIcon("lock"),
                new Div(title, new Paragraph(getTranslation("procurement.share.law.text"))));
        addClassName("law-reminder");
        getElement().setAttribute("aria-label", getTranslation("procurement.share.law.title"));
    }
}
