package nl.inkoopkring.contact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.inkoopkring.contact.ContactSubject;
import nl.inkoopkring.shared.ui.KindBadge;

/** What a question is about, as far as the reader may see it. Empty when that is nothing. */
class SubjectList extends Div {

    SubjectList(List<ContactSubject> subjects) {
        addClassName("contact-subjects");
        setVisible(!subjects.isEmpty());
        var label = new Span(getTranslation("contact.subject.label"));
        label.addClassName("muted");
        add(label);
        subjects.forEach(subject -> {
            var line =
                    new Div(
                            new KindBadge(subject.icon(), getTranslation(subject.labelKey())),
                            title(subject));
            line.addClassName("contact-subject");
            add(line);
        });
    }

    private static Component title(ContactSubject subject) {
        return subject.link() == null
                ? new Span(subject.title())
                : new Anchor(subject.link().path(), subject.title());
    }
}
