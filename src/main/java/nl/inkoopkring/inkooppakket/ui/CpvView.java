package nl.inkoopkring.inkooppakket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.inkoopkring.content.CurrentViewer;
import nl.inkoopkring.content.ItemPanel;
import nl.inkoopkring.content.ItemPanels;
import nl.inkoopkring.content.PanelSubject;
import nl.inkoopkring.inkooppakket.CpvCodeSummary;
import nl.inkoopkring.inkooppakket.CpvService;
import nl.inkoopkring.inkooppakket.InkooppakketService;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.ui.EmptyState;
import nl.inkoopkring.shared.ui.KindBadge;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;

/** One CPV code: its place in the list, and the packages it belongs to. */
@Route("cpv/:code")
@PermitAll
class CpvView extends Div implements BeforeEnterObserver, NamedPage {

    private final transient CpvService cpv;
    private final transient InkooppakketService packages;
    private final transient ItemPanels panels;
    private final transient CurrentViewer viewer;

    private String title = "";

    CpvView(CpvService cpv, InkooppakketService packages, ItemPanels panels, CurrentViewer viewer) {
        this.cpv = cpv;
        this.packages = packages;
        this.panels = panels;
        this.viewer = viewer;
        addClassNames("page", "page-with-rail");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var written = event.getRouteParameters().get("code").orElseThrow(NotFoundException::new);
        var shown = cpv.get(written);
        title = text(shown, getLocale());
        removeAll();
        var header =
                new PageHeader(title)
                        .kind(new KindBadge("cpv", getTranslation("inkooppakket.kind.cpv")));
        var above = cpv.ancestors(shown.code()).reversed();
        if (!above.isEmpty()) {
            header.addComponentAsFirst(trail(above));
        }
        var column = new Div(packagesOf(shown), below(shown));
        column.addClassName("column");
        var subject = new PanelSubject(null, "", Set.of(), Set.of(shown.code()), null);
        column.add(panels.at(ItemPanel.Place.BELOW, subject, viewer.get()));
        add(header, column, new PeopleRail(panels, subject, viewer.get()));
    }

    static Anchor link(CpvCodeSummary code, Locale locale) {
        return new Anchor("cpv/" + code.code(), text(code, locale));
    }

    private static String text(CpvCodeSummary code, Locale locale) {
        return code.code() + " " + code.name(locale);
    }

    /** From the division down. */
    private Component trail(List<CpvCodeSummary> above) {
        var list = new OrderedList();
        list.addClassName("cpv-trail");
        above.forEach(code -> list.add(new ListItem(link(code, getLocale()))));
        var nav = new Nav(list);
        nav.setAriaLabel(getTranslation("inkooppakket.cpv.trail"));
        return nav;
    }

    private Component packagesOf(CpvCodeSummary shown) {
        var section = new Section(new H2(getTranslation("inkooppakket.cpv.packages")));
        section.addClassName("stack");
        var near = packages.ofCpv(shown.code());
        if (near.isEmpty()) {
            section.add(
                    new EmptyState(
                            getTranslation("inkooppakket.cpv.noPackageTitle"),
                            getTranslation("inkooppakket.cpv.noPackageText"),
                            new Anchor(
                                    "zoeken?q=" + shown.code(),
                                    getTranslation("inkooppakket.cpv.search"))));
            return section;
        }
        var list = new UnorderedList();
        list.addClassName("cpv-list");
        for (var one : near) {
            var item = new ListItem(new Anchor("pakketten/" + one.slug(), one.name()));
            if (!one.cpvCodes().contains(shown.code())) {
                var note = new Span(" " + getTranslation("inkooppakket.cpv.near"));
                note.addClassName("muted");
                item.add(note);
            }
            list.add(item);
        }
        section.add(list);
        return section;
    }

    private Component below(CpvCodeSummary shown) {
        var section = new Section();
        var children = cpv.children(shown.code());
        if (!children.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("cpv-list");
            children.forEach(code -> list.add(new ListItem(link(code, getLocale()))));
            section.add(new H2(getTranslation("inkooppakket.cpv.children")), list);
            section.addClassName("stack");
        }
        section.setVisible(!children.isEmpty());
        return section;
    }

    @Override
    public String pageName() {
        return title;
    }
}
