package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import nl.inkoopkring.procurement.ProcurementPerson;
import nl.inkoopkring.procurement.ProcurementSummary;
import nl.inkoopkring.shared.ui.DemoMark;
import nl.inkoopkring.shared.ui.KringIcon;
import nl.inkoopkring.shared.ui.PageDates;

/** A procurement in a list: what it is, whose, where it stands, the newest lesson, and who to ask. */
class ProcurementItem extends ListItem {

    ProcurementItem(ProcurementSummary procurement) {
        addClassName("hit");
        var title = new Div(new Anchor(procurement.path(), procurement.title()));
        title.addClassName("hit-title");
        add(title, meta(procurement));
        if (procurement.lesson() != null) {
            var lesson = new Paragraph(procurement.lesson());
            lesson.addClassNames("hit-text", "lesson-quote");
            add(lesson);
        }
        if (!procurement.contacts().isEmpty()) {
            add(people(procurement.contacts()));
        }
    }

    private Component meta(ProcurementSummary procurement) {
        var meta =
                new Div(
                        new Span(procurement.inkooppakket().name()),
                        new Span(procurement.organisationNames()),
                        new Span(
                                getTranslation(
                                        "inkooppakket.ProcurementPhase."
                                                + procurement.phase().name())));
        meta.addClassName("meta");
        if (procurement.date() != null) {
            meta.add(new Span(PageDates.date(procurement.date())));
        }
        if (procurement.closed()) {
            var closed =
                    new Span(
                            new KringIcon("lock"),
                            new Span(getTranslation("procurement.list.closed")));
            closed.addClassName("closed-mark");
            meta.add(closed);
        }
        if (procurement.demo()) {
            meta.add(new DemoMark());
        }
        return meta;
    }

    private Component people(List<ProcurementPerson> people) {
        var names =
                people.stream()
                        .map(person ->
                                getTranslation(
                                        "procurement.list.person",
                                        person.name(),
                                        person.organisation()))
                        .collect(Collectors.joining(", "));
        var line = new Div(new KringIcon("deelnemer"), new Span(names));
        line.addClassName("item-people");
        return line;
    }
}
