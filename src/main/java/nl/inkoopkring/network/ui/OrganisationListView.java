package nl.inkoopkring.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.inkoopkring.network.OrganisationService;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.ui.DemoMark;
import nl.inkoopkring.shared.ui.EmptyState;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;

/** The governments of the region by sub-region, those that were merged into another, and the organisations around them. */
@Route("organisaties")
@Menu(title = "network.organisations.menu", order = 60, icon = "organisatie")
@PermitAll
class OrganisationListView extends Div implements NamedPage {

    private final transient OrganisationService service;

    OrganisationListView(OrganisationService service, Dates dates) {
        this.service = service;
        addClassName("page");
        var all = service.all();
        var today = dates.today();
        var governments = all.stream().filter(one -> one.kind().isGovernment()).toList();
        var current = governments.stream().filter(one -> one.existsOn(today)).toList();
        var ended = governments.stream().filter(one -> !one.existsOn(today)).toList();
        var others = all.stream().filter(one -> !one.kind().isGovernment()).toList();
        add(
                new PageHeader(getTranslation("network.organisations.title"))
                        .lead(getTranslation("network.organisations.lead", current.size())));
        if (all.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("network.organisations.emptyTitle"),
                            getTranslation("network.organisations.emptyText")));
        }
        section(
                getTranslation("network.organisations.wholeRegion"),
                current.stream().filter(one -> one.subregion() == null).toList(),
                this::withKind);
        current.stream()
                .filter(one -> one.subregion() != null)
                .collect(
                        Collectors.groupingBy(
                                one -> Objects.requireNonNull(one.subregion()),
                                TreeMap::new,
                                Collectors.toList()))
                .forEach((subregion, members) -> section(subregion, members, this::plain));
        section(getTranslation("network.organisations.ended"), ended, this::withSuccessor);
        section(getTranslation("network.organisations.others"), others, this::withKind);
    }

    private void section(
            String title,
            List<OrganisationSummary> organisations,
            Function<OrganisationSummary, Component> line) {
        if (organisations.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("organisation-list");
        organisations.forEach(one -> list.add(new ListItem(line.apply(one))));
        var section = new Section(new H2(title), list);
        section.addClassName("section");
        add(section);
    }

    private Component plain(OrganisationSummary organisation) {
        var line = new Div(new Anchor(path(organisation), organisation.name()));
        line.addClassName("organisation-line");
        if (organisation.demo()) {
            line.add(new DemoMark());
        }
        return line;
    }

    private Component withKind(OrganisationSummary organisation) {
        var line = new Div(plain(organisation), kind(organisation));
        line.addClassName("organisation-line");
        return line;
    }

    private Component withSuccessor(OrganisationSummary organisation) {
        var line = new Div(plain(organisation));
        line.addClassName("organisation-line");
        if (organisation.successor() != null) {
            service.find(organisation.successor())
                    .map(successor ->
                            quiet(
                                    getTranslation(
                                            "network.organisations.mergedInto", successor.name())))
                    .ifPresent(line::add);
        }
        if (organisation.validUntil() != null) {
            line.add(
                    quiet(
                            getTranslation(
                                    "network.organisations.until",
                                    Dates.date(organisation.validUntil(), getLocale()))));
        }
        return line;
    }

    private Span kind(OrganisationSummary organisation) {
        return quiet(getTranslation("network.OrganisationKind." + organisation.kind()));
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("muted");
        return span;
    }

    static String path(OrganisationSummary organisation) {
        return "organisaties/" + organisation.slug();
    }

    @Override
    public String pageName() {
        return getTranslation("network.organisations.title");
    }
}
