package nl.inkoopkring.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.CurrentViewer;
import nl.inkoopkring.content.ItemPanel;
import nl.inkoopkring.content.ItemPanels;
import nl.inkoopkring.content.PanelSubject;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.network.ParticipantSummary;
import nl.inkoopkring.network.Role;
import nl.inkoopkring.search.EvidenceRequest;
import nl.inkoopkring.search.EvidenceService;
import nl.inkoopkring.search.FacetNames;
import nl.inkoopkring.search.SearchHit;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.UnavailableException;
import nl.inkoopkring.shared.ui.ActionLink;
import nl.inkoopkring.shared.ui.DemoMark;
import nl.inkoopkring.shared.ui.EmptyState;
import nl.inkoopkring.shared.ui.Face;
import nl.inkoopkring.shared.ui.Feedback;
import nl.inkoopkring.shared.ui.NamedPage;

/** One person: where they work, what they did, and the way to ask them. */
@Route("mensen/:id")
@RolesAllowed({"PARTICIPANT", "COORDINATOR", "EXPERT", "DIRECTOR", "FACILITATOR", "ADMIN"})
class PersonView extends Div implements BeforeEnterObserver, NamedPage {

    private static final int MOST_EVIDENCE = 50;

    private final transient ParticipantService participants;
    private final transient EvidenceService evidence;
    private final transient FacetNames names;
    private final transient ItemPanels panels;
    private final transient CurrentViewer viewer;

    private String title = "";

    PersonView(
            ParticipantService participants,
            EvidenceService evidence,
            FacetNames names,
            ItemPanels panels,
            CurrentViewer viewer) {
        this.participants = participants;
        this.evidence = evidence;
        this.names = names;
        this.panels = panels;
        this.viewer = viewer;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id =
                event.getRouteParameters()
                        .get("id")
                        .flatMap(Ids::parse)
                        .map(ParticipantId::new)
                        .orElseThrow(NotFoundException::new);
        var shown = participants.get(id);
        title = shown.name();
        removeAll();
        add(header(shown));
        if (shown.about() != null) {
            var about = new Paragraph(shown.about());
            about.addClassName("lead");
            add(about);
        }
        add(done(shown));
        add(
                panels.at(
                        ItemPanel.Place.BELOW,
                        PanelSubject.item(
                                new ContentRef("deelnemer", id.value()), Set.of(), Set.of()),
                        viewer.get()));
        if (participants.mayDeactivate(id)) {
            add(membership(shown));
        }
    }

    /** Putting someone out is rare and felt: it is asked once, and can be taken back at once. */
    private Component membership(ParticipantSummary shown) {
        var question = new Paragraph(getTranslation("network.person.putOutText", shown.name()));
        var confirm =
                new Button(getTranslation("network.person.putOutConfirm"), _ -> putOut(shown));
        confirm.addThemeVariants(ButtonVariant.LUMO_ERROR);
        confirm.setDisableOnClick(true);
        var body = new Div(question, confirm);
        body.addClassName("stack");
        var details = new NativeDetails(getTranslation("network.person.putOut"), body);
        details.addClassName("person-put-out");
        return details;
    }

    private void putOut(ParticipantSummary shown) {
        participants.deactivate(shown.id());
        var ui = UI.getCurrentOrThrow();
        ui.navigate(PeopleView.class);
        Feedback.undoable(
                () -> {
                    participants.activate(shown.id());
                    ui.navigate(
                            PersonView.class,
                            new RouteParameters("id", shown.id().value().toString()));
                },
                "network.person.putOutDone",
                shown.name());
    }

    private Component header(ParticipantSummary shown) {
        var facts = new Div(new H1(shown.name()));
        facts.addClassName("person-facts");
        for (var place : shown.places()) {
            var line =
                    new Div(
                            new Anchor(
                                    OrganisationListView.path(place.organisation()),
                                    place.organisation().name()));
            line.addClassName("meta");
            if (!place.jobTitle().isBlank()) {
                line.add(new Span(place.jobTitle()));
            }
            facts.add(line);
        }
        facts.add(roles(shown));
        if (shown.email() != null) {
            facts.add(new Div(new Anchor("mailto:" + shown.email(), shown.email())));
        }
        var action = new Div(action(shown));
        action.addClassName("button-row");
        facts.add(action);
        var header = new Header(new Face(shown.name(), Face.Size.LARGE), facts);
        header.addClassName("person-header");
        return header;
    }

    private Component roles(ParticipantSummary shown) {
        var roles = new Div();
        roles.addClassName("row");
        shown.roles().stream()
                .filter(role -> role != Role.PARTICIPANT)
                .sorted()
                .forEach(role -> {
                    var chip = new Span(getTranslation("network.Role." + role));
                    chip.addClassName("chip");
                    roles.add(chip);
                });
        if (shown.demo()) {
            roles.add(new DemoMark());
        }
        roles.setVisible(roles.getComponentCount() > 0);
        return roles;
    }

    private Component action(ParticipantSummary shown) {
        return viewer.get().is(shown.id().value())
                ? new ActionLink("profiel", getTranslation("network.person.edit"))
                : new ActionLink(
                                "contact/nieuw?aan=" + shown.id().value(),
                                getTranslation("network.person.ask"))
                        .primary();
    }

    private Component done(ParticipantSummary shown) {
        var section = new Section(new H2(getTranslation("network.person.done", shown.name())));
        section.addClassName("section");
        List<SearchHit> hits;
        try {
            hits =
                    evidence.find(
                            EvidenceRequest.ofParticipant(shown.id().value(), MOST_EVIDENCE),
                            viewer.get());
        } catch (UnavailableException e) {
            section.add(new Paragraph(getTranslation(e.key())));
            return section;
        }
        section.add(
                hits.isEmpty()
                        ? new EmptyState(
                                getTranslation("network.person.doneNothingTitle"),
                                getTranslation("network.person.doneNothingText"))
                        : new EvidenceList(hits, names, null));
        return section;
    }

    @Override
    public String pageName() {
        return title;
    }
}
