package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inkoopkring.content.ContentLink;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.content.CurrentViewer;
import nl.inkoopkring.content.ItemPanel;
import nl.inkoopkring.content.ItemPanels;
import nl.inkoopkring.content.PanelSubject;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.CpvService;
import nl.inkoopkring.procurement.ProcurementDetails;
import nl.inkoopkring.procurement.ProcurementId;
import nl.inkoopkring.procurement.ProcurementPerson;
import nl.inkoopkring.procurement.ProcurementService;
import nl.inkoopkring.procurement.ProcurementSummary;
import nl.inkoopkring.shared.BaseUrl;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.RichText;
import nl.inkoopkring.shared.ui.ActionLink;
import nl.inkoopkring.shared.ui.CopyButton;
import nl.inkoopkring.shared.ui.DemoMark;
import nl.inkoopkring.shared.ui.KindBadge;
import nl.inkoopkring.shared.ui.KringIcon;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.OrganisationBadge;
import nl.inkoopkring.shared.ui.PageHeader;
import nl.inkoopkring.shared.ui.PersonCard;
import nl.inkoopkring.shared.ui.RichTextView;
import org.jspecify.annotations.Nullable;

/** One procurement: what it is, where it stands, what was learned, and who did it. Of a closed dossier outsiders see the head and why the rest is closed. */
@Route(ProcurementListView.PATH + "/:id")
@PermitAll
class ProcurementDetailsView extends Div implements BeforeEnterObserver, NamedPage {

    private final transient ProcurementService procurements;
    private final transient CpvService cpv;
    private final transient ContentTypes types;
    private final transient ItemPanels panels;
    private final transient CurrentViewer viewer;
    private final transient BaseUrl baseUrl;
    private String title = "";

    ProcurementDetailsView(
            ProcurementService procurements,
            CpvService cpv,
            ContentTypes types,
            ItemPanels panels,
            CurrentViewer viewer,
            BaseUrl baseUrl) {
        this.procurements = procurements;
        this.cpv = cpv;
        this.types = types;
        this.panels = panels;
        this.viewer = viewer;
        this.baseUrl = baseUrl;
        addClassNames("page", "page-with-rail");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id =
                event.getRouteParameters()
                        .get("id")
                        .flatMap(Ids::parse)
                        .map(ProcurementId::new)
                        .orElseThrow(NotFoundException::new);
        var details = procurements.details(id);
        title = details.head().title();
        var who = viewer.get();
        removeAll();
        var column = new Div();
        column.addClassName("column");
        var content = details.content();
        if (content == null) {
            column.add(ClosedNotice.toOutsiders());
            column.add(contacts(details.head()));
        } else {
            addContent(column, details.head(), content, who);
        }
        var subject = subject(details.head(), content);
        column.add(panels.at(ItemPanel.Place.BELOW, subject, who));
        add(header(details), column, rail(subject, who));
    }

    private PageHeader header(ProcurementDetails details) {
        var head = details.head();
        var header =
                new PageHeader(head.title())
                        .kind(
                                new KindBadge(
                                        "aanbesteding",
                                        getTranslation("procurement.kind.procurement")));
        var meta =
                Stream.<Component>concat(
                                Stream.of(
                                        new Anchor(
                                                "pakketten/" + head.inkooppakket().slug(),
                                                head.inkooppakket().name())),
                                head.parties().stream()
                                        .map(party ->
                                                new OrganisationBadge(
                                                        party.name(),
                                                        "organisaties/" + party.slug())))
                        .collect(Collectors.toList());
        meta.add(new Span(getTranslation("inkooppakket.ProcurementPhase." + head.phase().name())));
        if (head.demo()) {
            meta.add(new DemoMark());
        }
        header.meta(meta.toArray(Component[]::new));
        return header.actions(actions(head, details.content()));
    }

    private Component[] actions(
            ProcurementSummary head, ProcurementDetails.@Nullable Content content) {
        var actions = new ArrayList<Component>();
        if (content != null && content.mayShare()) {
            actions.add(
                    new ActionLink(
                                    shareAddress(head.id()),
                                    getTranslation("procurement.details.share"))
                            .primary());
        }
        if (content != null && content.mayEdit()) {
            actions.add(
                    new ActionLink(
                            head.path() + "/wijzigen", getTranslation("procurement.details.edit")));
        }
        actions.add(CopyButton.ofLink(baseUrl.of(head.path())));
        return actions.toArray(Component[]::new);
    }

    static String shareAddress(ProcurementId id) {
        return ShareExperienceView.PATH + "?aanbesteding=" + id.value();
    }

    private void addContent(
            Div column, ProcurementSummary head, ProcurementDetails.Content content, Viewer who) {
        if (content.opening() != null) {
            column.add(ClosedNotice.toOthers(content.opening(), head.phase()));
        }
        if (content.facts().summary() != null) {
            column.add(new RichTextView(RichText.html(content.facts().summary())));
        }
        column.add(experiences(head, content));
        column.add(new FactsSection(content.facts(), cpv));
        if (!content.facts().lots().isEmpty()) {
            column.add(lots(content));
        }
        var used = used(content, who);
        if (!used.isEmpty()) {
            column.add(handreikingen(used));
        }
        if (!content.people().isEmpty()) {
            column.add(people(content));
        }
    }

    /** The head of a closed dossier names who to ask: that is what it is visible for. */
    private Component contacts(ProcurementSummary head) {
        var section = section("procurement.details.contact");
        if (head.contacts().isEmpty()) {
            section.add(new Paragraph(getTranslation("procurement.details.noContact")));
            head.parties()
                    .forEach(party ->
                            section.add(
                                    new OrganisationBadge(
                                            party.name(), "organisaties/" + party.slug())));
        }
        head.contacts().forEach(person -> section.add(card(person, head.id())));
        return section;
    }

    private Component experiences(ProcurementSummary head, ProcurementDetails.Content content) {
        var section = section("procurement.details.experiences");
        if (content.unshared() && content.mayShare()) {
            section.add(reminder(head));
        } else if (content.experiences().isEmpty()) {
            section.add(new Paragraph(getTranslation("procurement.details.noExperience")));
        }
        content.experiences()
                .forEach(
                        experience -> section.add(new ExperienceArticle(experience, head.phase())));
        return section;
    }

    private Component reminder(ProcurementSummary head) {
        var reminder =
                new Div(
                        new Paragraph(
                                getTranslation(
                                        "procurement.details.reminder",
                                        getTranslation(
                                                "inkooppakket.ProcurementPhase."
                                                        + head.phase().name()))),
                        new Anchor(
                                shareAddress(head.id()),
                                getTranslation("procurement.details.reminder.action")));
        reminder.addClassNames("notice", "notice-stack");
        return reminder;
    }

    private Component lots(ProcurementDetails.Content content) {
        var list = new OrderedList();
        list.addClassName("lot-list");
        content.facts()
                .lots()
                .forEach(lot -> {
                    var item = new ListItem(lot.title());
                    item.getElement().setAttribute("value", String.valueOf(lot.number()));
                    list.add(item);
                });
        var section = section("procurement.details.lots");
        section.add(list);
        return section;
    }

    private List<ContentLink> used(ProcurementDetails.Content content, Viewer who) {
        return content.facts().handreikingen().stream()
                .flatMap(id -> types.link(new ContentRef("handreiking", id), who).stream())
                .sorted(Comparator.comparing(ContentLink::title))
                .toList();
    }

    private Component handreikingen(List<ContentLink> used) {
        var list = new UnorderedList();
        list.addClassName("plain-list");
        used.forEach(link ->
                list.add(
                        new ListItem(
                                new KringIcon("handreiking"),
                                new Anchor(link.path(), link.title()))));
        var section = section("procurement.details.handreikingen");
        section.add(list);
        return section;
    }

    private Component people(ProcurementDetails.Content content) {
        var section = section("procurement.details.people");
        content.people().forEach(person -> section.add(card(person, null)));
        return section;
    }

    private Component card(ProcurementPerson person, @Nullable ProcurementId about) {
        var place =
                getTranslation(
                        "procurement.details.place",
                        person.organisation(),
                        getTranslation("procurement.PersonRole." + person.role().name()));
        var shown =
                new PersonCard.Person(
                        person.name(),
                        person.active() ? "mensen/" + person.id().value() : null,
                        place,
                        person.contact() ? getTranslation("procurement.details.isContact") : "",
                        List.of(),
                        person.demo());
        return about == null || !person.active()
                ? new PersonCard(shown)
                : new PersonCard(shown, ask(person, about));
    }

    private Component ask(ProcurementPerson person, ProcurementId about) {
        return new ActionLink(
                "contact/nieuw?aan=%s&over=aanbesteding:%s"
                        .formatted(person.id().value(), about.value()),
                getTranslation("procurement.details.ask", person.name()));
    }

    private Section section(String key) {
        var section = new Section(new H2(getTranslation(key)));
        section.addClassName("section");
        return section;
    }

    private Component rail(PanelSubject subject, Viewer who) {
        var rail = new Aside();
        rail.addClassName("rail");
        rail.getElement()
                .setAttribute("aria-label", getTranslation("procurement.details.peopleRail"));
        rail.add(panels.at(ItemPanel.Place.PEOPLE, subject, who));
        rail.setVisible(rail.getComponentCount() > 0);
        return rail;
    }

    private static PanelSubject subject(
            ProcurementSummary head, ProcurementDetails.@Nullable Content content) {
        return new PanelSubject(
                new ContentRef("aanbesteding", head.id().value()),
                "",
                Set.of(head.inkooppakket().id().value()),
                content == null ? Set.of() : content.facts().cpvCodes(),
                head.phase().name());
    }

    @Override
    public String pageName() {
        return title;
    }
}
