package nl.inkoopkring.contact.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.search.SearchHit;
import nl.inkoopkring.shared.ui.DemoMark;
import nl.inkoopkring.shared.ui.KindBadge;

/** What is known already, before someone is asked for it. */
class LessonList extends Section {

    LessonList(List<SearchHit> lessons, ContentTypes types) {
        addClassName("section");
        setVisible(!lessons.isEmpty());
        var lead = new Paragraph(getTranslation("contact.lessons.lead"));
        lead.addClassName("muted");
        var list = new UnorderedList();
        list.addClassName("hit-list");
        lessons.forEach(lesson -> list.add(item(lesson, types)));
        add(new H2(getTranslation("contact.lessons.title")), lead, list);
    }

    private ListItem item(SearchHit lesson, ContentTypes types) {
        var meta = new Div();
        meta.addClassName("meta");
        types.byName(lesson.ref().type())
                .ifPresent(type ->
                        meta.add(new KindBadge(type.icon(), getTranslation(type.labelKey()))));
        if (lesson.demo()) {
            meta.add(new DemoMark());
        }
        var title = new H3(new Anchor(lesson.path(), lesson.title().text()));
        title.addClassName("hit-title");
        var item = new ListItem(meta, title);
        item.addClassName("hit");
        if (!lesson.passage().isEmpty()) {
            item.add(new Paragraph(lesson.passage().text()));
        }
        return item;
    }
}
