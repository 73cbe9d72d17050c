package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.procurement.ProcurementDetails;
import nl.inkoopkring.shared.ui.KringIcon;
import nl.inkoopkring.shared.ui.PageDates;

/** Says that a dossier is closed, why, and when that ends. */
class ClosedNotice extends Div {

    private final Div body = new Div();

    private ClosedNotice() {
        var heading = new Paragraph(getTranslation("procurement.closed.title"));
        heading.addClassName("notice-title");
        body.add(heading);
        add(new KringIcon("lock"), body);
        addClassNames("notice", "closed-notice");
        getElement().setAttribute("role", "note");
    }

    /** For who sees its head alone. */
    static ClosedNotice toOutsiders() {
        return new ClosedNotice().say("procurement.closed.outsider");
    }

    /** For who reads it: that others don't. */
    static ClosedNotice toOthers(ProcurementDetails.Opening opening, ProcurementPhase phase) {
        var notice = new ClosedNotice();
        if (opening.litigation()) {
            notice.say("procurement.closed.litigation");
        } else if (opening.opensOn() != null) {
            notice.say("procurement.closed.opensOn", PageDates.date(opening.opensOn()));
        } else {
            notice.say(
                    phase == ProcurementPhase.AWARDED
                            ? "procurement.closed.dateMissing"
                            : "procurement.closed.untilAward");
        }
        return notice.say(
                opening.headVisible()
                        ? "procurement.closed.headVisible"
                        : "procurement.closed.headHidden");
    }

    private ClosedNotice say(String key, Object... parameters) {
        body.add(new Paragraph(getTranslation(key, parameters)));
        return this;
    }
}
