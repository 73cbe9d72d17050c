package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import nl.inkoopkring.inkooppakket.CpvService;
import nl.inkoopkring.inkooppakket.InkooppakketService;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.OrganisationService;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.procurement.PersonRole;
import nl.inkoopkring.procurement.ProcurementDetails;
import nl.inkoopkring.procurement.ProcurementId;
import nl.inkoopkring.procurement.ProcurementService;
import nl.inkoopkring.procurement.TeamService;
import nl.inkoopkring.shared.Drafts;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.ui.ErrorSummary;
import nl.inkoopkring.shared.ui.Feedback;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Changes what is known of a procurement and where it stands, and who is on it; or begins a new one. */
@Route(ProcurementListView.PATH + "/:id/wijzigen")
@RouteAlias(ProcurementEditView.NEW)
@RolesAllowed({"PARTICIPANT", "COORDINATOR", "EXPERT", "DIRECTOR", "FACILITATOR", "ADMIN"})
class ProcurementEditView extends Div implements BeforeEnterObserver, NamedPage {

    static final String NEW = ProcurementListView.PATH + "/nieuw";

    private static final String VERSION = "version";

    private final transient ProcurementService procurements;
    private final transient TeamService team;
    private final transient InkooppakketService packages;
    private final transient OrganisationService organisations;
    private final transient ParticipantService participants;
    private final transient CpvService cpv;
    private final transient HandreikingChoices handreikingen;
    private final transient CurrentParticipant current;
    private final transient Drafts drafts;
    private final transient Clock clock;

    private final ErrorSummary errors = new ErrorSummary();
    private final ConflictNotice conflict = new ConflictNotice();
    private FactsForm facts;
    private transient @Nullable FormDraft draft;
    private Select<OrganisationSummary> organisation = new Select<>();
    private transient FieldMemory memory = new FieldMemory();
    private @Nullable ProcurementId id;
    private transient @Nullable ProcurementDetails stored;

    ProcurementEditView(
            ProcurementService procurements,
            TeamService team,
            InkooppakketService packages,
            OrganisationService organisations,
            ParticipantService participants,
            CpvService cpv,
            HandreikingChoices handreikingen,
            CurrentParticipant current,
            Drafts drafts,
            Clock clock) {
        this.procurements = procurements;
        this.team = team;
        this.packages = packages;
        this.organisations = organisations;
        this.participants = participants;
        this.cpv = cpv;
        this.handreikingen = handreikingen;
        this.current = current;
        this.drafts = drafts;
        this.clock = clock;
        this.facts = new FactsForm(packages, cpv, List.of());
        addClassNames("page", "edit-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id =
                event.getRouteParameters()
                        .get("id")
                        .map(text ->
                                Ids.parse(text)
                                        .map(ProcurementId::new)
                                        .orElseThrow(NotFoundException::new))
                        .orElse(null);
        start();
    }

    private void start() {
        errors.clear();
        conflict.setVisible(false);
        memory = new FieldMemory();
        facts = new FactsForm(packages, cpv, handreikingen.all());
        draft = new FormDraft(drafts, current.require(), draftKey(), memory, this::versions, clock);
        removeAll();
        if (id == null) {
            stored = null;
            buildNew();
        } else {
            var details = procurements.details(id);
            if (details.content() == null || !details.content().mayEdit()) {
                // Who may not change it need not know that it could be changed.
                throw new NotFoundException();
            }
            stored = details;
            buildExisting(details);
        }
        draft().autoSave().watch(facts.fields());
        draft().restore(
                        versions -> facts.startFrom(versions.getOrDefault(VERSION, 0L)),
                        this::start)
                .ifPresent(notice -> addComponentAtIndex(1, notice));
    }

    private void buildNew() {
        organisation = new Select<>();
        organisation.setLabel(getTranslation("procurement.field.organisation"));
        var mine = procurements.myOrganisations();
        organisation.setItems(mine);
        organisation.setItemLabelGenerator(OrganisationSummary::name);
        if (!mine.isEmpty()) {
            organisation.setValue(mine.getFirst());
        }
        memory.choice(
                "organisation",
                organisation.getLabel(),
                organisation,
                OrganisationSummary::slug,
                mine::stream,
                OrganisationSummary::name);
        facts.remember(memory);
        facts.addComponentAsFirst(facts.phase());
        facts.addComponentAsFirst(organisation);
        facts.addComponentAsFirst(facts.inkooppakket());
        draft().autoSave().watch(organisation);
        add(
                new PageHeader(getTranslation("procurement.edit.newTitle"))
                        .lead(getTranslation("procurement.edit.newLead")),
                errors,
                conflict,
                new LawReminder(),
                facts,
                actions(getTranslation("procurement.edit.create"), ProcurementListView.PATH));
    }

    private void buildExisting(ProcurementDetails details) {
        facts.remember(memory);
        facts.addComponentAsFirst(facts.phase());
        facts.addComponentAsFirst(facts.inkooppakket());
        show(details);
        add(
                new PageHeader(getTranslation("procurement.edit.title"))
                        .meta(new Anchor(details.head().path(), details.head().title())),
                errors,
                conflict,
                new LawReminder(),
                facts,
                actions(getTranslation("procurement.edit.save"), details.head().path()),
                new TeamPart(procurements, team, participants, organisations, details));
    }

    private Component actions(String label, String back) {
        var save = new Button(label, _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var row =
                new Div(
                        save,
                        new Anchor(back, getTranslation("procurement.edit.back")),
                        draft().autoSave());
        row.addClassName("button-row");
        return row;
    }

    private void show(ProcurementDetails details) {
        facts.show(Objects.requireNonNull(details.content()).facts());
    }

    private String draftKey() {
        return id == null ? "procurement.new" : "procurement." + id.value();
    }

    private FormDraft draft() {
        return Objects.requireNonNull(draft);
    }

    private SequencedMap<String, Long> versions() {
        var versions = new LinkedHashMap<String, Long>();
        versions.put(VERSION, facts.version());
        return versions;
    }

    private void save() {
        conflict.setVisible(false);
        var mistakes = new LinkedHashMap<Component, String>();
        facts.check(mistakes);
        if (id == null) {
            Mistakes.check(
                    organisation,
                    !organisation.isEmpty(),
                    getTranslation("procurement.error.organisationEmpty"),
                    mistakes);
        }
        errors.show(mistakes);
        if (!mistakes.isEmpty()) {
            return;
        }
        try {
            var target = store();
            draft().discard();
            Feedback.success("procurement.edit.saved");
            UI.getCurrentOrThrow().navigate(ProcurementListView.PATH + "/" + target.value());
        } catch (InvalidInputException e) {
            errors.show(Map.of(), getTranslation(e.key(), e.parameters()));
        } catch (OptimisticLockingFailureException e) {
            showBoth();
        }
    }

    private ProcurementId store() {
        if (id == null) {
            return procurements.create(
                    facts.read(null), organisation.getValue().id(), PersonRole.BUYER);
        }
        procurements.edit(
                id,
                facts.read(
                        Stream.ofNullable(stored)
                                .map(ProcurementDetails::content)
                                .filter(Objects::nonNull)
                                .map(ProcurementDetails.Content::facts)
                                .findFirst()
                                .orElse(null)));
        return id;
    }

    private void showBoth() {
        var now = procurements.details(Objects.requireNonNull(id));
        stored = now;
        conflict.show(memory.differences(() -> show(now)));
        draft().keep();
    }

    @Override
    public String pageName() {
        return id == null
                ? getTranslation("procurement.edit.newTitle")
                : getTranslation("procurement.edit.title");
    }
}
