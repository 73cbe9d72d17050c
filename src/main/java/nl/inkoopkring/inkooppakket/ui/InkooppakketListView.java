package nl.inkoopkring.inkooppakket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.inkoopkring.inkooppakket.Cluster;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.inkooppakket.InkooppakketService;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.shared.ui.EmptyState;
import nl.inkoopkring.shared.ui.KringIcon;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;

/** All packages, grouped for browsing. */
@Route("pakketten")
@Menu(title = "inkooppakket.list.menu", order = 10, icon = "inkooppakket")
@PermitAll
class InkooppakketListView extends Div implements NamedPage {

    InkooppakketListView(InkooppakketService service) {
        addClassName("page");
        add(
                new PageHeader(getTranslation("inkooppakket.list.title"))
                        .lead(getTranslation("inkooppakket.list.lead")));
        var all = service.all();
        var followed = service.followed();
        for (var cluster : Cluster.values()) {
            var packages = all.stream().filter(one -> one.cluster() == cluster).toList();
            if (!packages.isEmpty()) {
                add(section(cluster, packages, followed));
            }
        }
        if (all.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("inkooppakket.list.emptyTitle"),
                            getTranslation("inkooppakket.list.emptyText")));
        }
    }

    private Component section(
            Cluster cluster, List<InkooppakketSummary> packages, Set<InkooppakketId> followed) {
        var list = new UnorderedList();
        list.addClassName("hit-list");
        for (var one : packages) {
            var title = new H3(new Anchor("pakketten/" + one.slug(), one.name()));
            title.addClassName("hit-title");
            var item = new ListItem(title, new Paragraph(firstSentence(one.description())));
            item.addClassNames("hit", "package-item");
            if (followed.contains(one.id())) {
                var mark =
                        new Span(
                                new KringIcon("star"),
                                new Span(getTranslation("inkooppakket.list.followed")));
                mark.addClassName("package-followed");
                item.add(mark);
            }
            list.add(item);
        }
        var section = new Section(new H2(getTranslation("inkooppakket.Cluster." + cluster)), list);
        section.addClassName("section");
        return section;
    }

    static String firstSentence(String text) {
        // Descriptions are Dutch, whatever language the page is in.
        var sentences = BreakIterator.getSentenceInstance(Locale.of("nl", "NL"));
        sentences.setText(text);
        var end = sentences.next();
        return end == BreakIterator.DONE ? text : text.substring(0, end).strip();
    }

    @Override
    public String pageName() {
        return getTranslation("inkooppakket.list.title");
    }
}
