package nl.inkoopkring.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.CurrentViewer;
import nl.inkoopkring.content.ItemPanel;
import nl.inkoopkring.content.ItemPanels;
import nl.inkoopkring.content.PanelSubject;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.OrganisationService;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.network.ParticipantSummary;
import nl.inkoopkring.network.Role;
import nl.inkoopkring.search.Evidence;
import nl.inkoopkring.search.EvidenceRequest;
import nl.inkoopkring.search.EvidenceService;
import nl.inkoopkring.search.FacetNames;
import nl.inkoopkring.search.SearchHit;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.UnavailableException;
import nl.inkoopkring.shared.ui.ActionLink;
import nl.inkoopkring.shared.ui.DemoMark;
import nl.inkoopkring.shared.ui.EmptyState;
import nl.inkoopkring.shared.ui.FactList;
import nl.inkoopkring.shared.ui.KindBadge;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** One organisation: what it is and was, what it bought, and whom to ask there. */
@Route("organisaties/:slug")
@PermitAll
class OrganisationDetailsView extends Div implements BeforeEnterObserver, NamedPage {

    private static final int MOST_EVIDENCE = 30;

    private final transient OrganisationService organisations;
    private final transient ParticipantService participants;
    private final transient EvidenceService evidence;
    private final transient FacetNames names;
    private final transient ItemPanels panels;
    private final transient CurrentViewer viewer;
    private final transient CurrentParticipant current;

    private String title = "";

    OrganisationDetailsView(
            OrganisationService organisations,
            ParticipantService participants,
            EvidenceService evidence,
            FacetNames names,
            ItemPanels panels,
            CurrentViewer viewer,
            CurrentParticipant current) {
        this.organisations = organisations;
        this.participants = participants;
        this.evidence = evidence;
        this.names = names;
        this.panels = panels;
        this.viewer = viewer;
        this.current = current;
        addClassNames("page", "page-with-rail");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElseThrow(NotFoundException::new);
        var shown = organisations.bySlug(slug);
        title = shown.name();
        removeAll();
        var who = viewer.get();
        var column = new Div(facts(shown), bought(shown, who));
        column.addClassName("column");
        column.add(
                panels.at(
                        ItemPanel.Place.BELOW,
                        PanelSubject.item(
                                new ContentRef("organisatie", shown.id().value()),
                                Set.of(),
                                Set.of()),
                        who));
        add(header(shown), column);
        if (who.maySee(Set.of(Access.NETWORK))) {
            add(rail(shown));
        }
    }

    private Component header(OrganisationSummary shown) {
        var header =
                new PageHeader(shown.name())
                        .kind(
                                new KindBadge(
                                        "organisatie",
                                        getTranslation(
                                                "network.OrganisationKind." + shown.kind())));
        if (shown.demo()) {
            header.meta(new DemoMark());
        }
        if (current.has(Role.DIRECTOR) || current.has(Role.ADMIN)) {
            header.actions(
                    new ActionLink(
                            "beheer/uitnodigen?organisatie=" + shown.slug(),
                            getTranslation("network.organisation.invite")));
        }
        return header;
    }

    private Component facts(OrganisationSummary shown) {
        var facts =
                new FactList()
                        .fact(getTranslation("network.organisation.subregion"), shown.subregion());
        if (shown.sizeClass() != null) {
            facts.fact(
                    getTranslation("network.organisation.size"),
                    getTranslation("network.SizeClass." + shown.sizeClass()));
        }
        facts.fact(getTranslation("network.organisation.period"), period(shown));
        if (shown.successor() != null) {
            organisations
                    .find(shown.successor())
                    .ifPresent(successor ->
                            facts.fact(
                                    getTranslation("network.organisation.successor"),
                                    link(successor)));
        }
        var before = organisations.predecessors(shown.id());
        if (!before.isEmpty()) {
            var links = new Div();
            links.addClassName("meta");
            before.forEach(one -> links.add(link(one)));
            facts.fact(getTranslation("network.organisation.predecessors"), links);
        }
        if (shown.website() != null && shown.website().matches("https?://.*")) {
            var site = new Anchor(shown.website(), shown.website().replaceAll("^https?://|/$", ""));
            site.getElement().setAttribute("rel", "noopener");
            facts.fact(getTranslation("network.organisation.website"), site);
        }
        facts.setVisible(!facts.isEmpty());
        return facts;
    }

    private @Nullable String period(OrganisationSummary shown) {
        LocalDate from = shown.validFrom();
        LocalDate until = shown.validUntil();
        if (from != null && until != null) {
            return getTranslation(
                    "network.organisation.fromUntil",
                    Dates.date(from, getLocale()),
                    Dates.date(until, getLocale()));
        }
        if (from != null) {
            return getTranslation("network.organisation.from", Dates.date(from, getLocale()));
        }
        return until == null
                ? null
                : getTranslation("network.organisation.until", Dates.date(until, getLocale()));
    }

    private Component bought(OrganisationSummary shown, Viewer who) {
        var section = new Section(new H2(getTranslation("network.organisation.bought")));
        section.addClassName("section");
        List<SearchHit> hits;
        try {
            hits =
                    evidence
                            .find(
                                    EvidenceRequest.ofOrganisation(
                                            shown.id().value(), MOST_EVIDENCE),
                                    who)
                            .stream()
                            .filter(hit ->
                                    hit.evidence().stream().anyMatch(Evidence::isProcurement))
                            .toList();
        } catch (UnavailableException e) {
            section.add(new Paragraph(getTranslation(e.key())));
            return section;
        }
        if (hits.isEmpty()) {
            section.add(
                    new EmptyState(
                            getTranslation("network.organisation.boughtNothingTitle"),
                            getTranslation("network.organisation.boughtNothingText")));
        } else {
            section.add(
                    new EvidenceList(hits, names, shown.id().value()),
                    new Anchor(
                            "zoeken?organisatie=" + shown.slug(),
                            getTranslation("network.organisation.everything", shown.name())));
        }
        return section;
    }

    private Component rail(OrganisationSummary shown) {
        var rail = new Aside();
        rail.addClassName("rail");
        rail.getElement().setAttribute("aria-label", getTranslation("network.rail.label"));
        var coordinators = people(organisations.coordinators(shown.id()));
        var others = new ArrayList<>(people(organisations.members(shown.id())));
        others.removeAll(coordinators);
        if (coordinators.isEmpty()) {
            // Who they are is not known, but the question can be put: contact finds who can help.
            rail.add(
                    new H2(getTranslation("network.organisation.noCoordinator")),
                    new Paragraph(getTranslation("network.organisation.noCoordinatorText")),
                    new Span(
                            new ActionLink(
                                    "contact/nieuw?organisatie=" + shown.id().value(),
                                    getTranslation("network.organisation.ask", shown.name()))));
        } else {
            rail.add(
                    group(
                            getTranslation(
                                    "network.organisation.coordinators", coordinators.size()),
                            coordinators,
                            shown));
        }
        if (!others.isEmpty()) {
            rail.add(
                    group(
                            getTranslation("network.organisation.people", others.size()),
                            others,
                            shown));
        }
        return rail;
    }

    private List<ParticipantSummary> people(List<ParticipantId> ids) {
        return ids.stream().map(participants::get).toList();
    }

    private Component group(
            String heading, List<ParticipantSummary> people, OrganisationSummary shown) {
        var group = new Section(new H2(heading));
        group.addClassName("stack");
        for (var person : people) {
            if (viewer.get().is(person.id().value())) {
                group.add(People.card(person));
            } else {
                group.add(
                        People.card(
                                person,
                                new ActionLink(
                                        "contact/nieuw?aan="
                                                + person.id().value()
                                                + "&organisatie="
                                                + shown.id().value(),
                                        getTranslation("network.person.ask"))));
            }
        }
        return group;
    }

    private static Anchor link(OrganisationSummary organisation) {
        return new Anchor(OrganisationListView.path(organisation), organisation.name());
    }

    @Override
    public String pageName() {
        return title;
    }
}
