package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.inkoopkring.inkooppakket.CpvService;
import nl.inkoopkring.inkooppakket.InkooppakketService;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.inkooppakket.RStrategy;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.procurement.ExperienceDraft;
import nl.inkoopkring.procurement.ExperienceId;
import nl.inkoopkring.procurement.PersonRole;
import nl.inkoopkring.procurement.ProcurementDraft;
import nl.inkoopkring.procurement.ProcurementId;
import nl.inkoopkring.procurement.ProcurementService;
import nl.inkoopkring.procurement.ProcurementSummary;
import nl.inkoopkring.shared.Drafts;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.ui.AutoSave;
import nl.inkoopkring.shared.ui.ErrorSummary;
import nl.inkoopkring.shared.ui.Feedback;
import nl.inkoopkring.shared.ui.KringIcon;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Shares what one learned: which procurement, and a lesson in two sentences; that is a minute. The rest of the card lies folded under it, and can follow later at the
 * address {@code ?ervaring=<id>}. What is typed is kept as a draft.
 */
@Route(ShareExperienceView.PATH)
@Menu(title = "procurement.share.menu", order = 40, icon = "ervaring")
@RolesAllowed({"PARTICIPANT", "COORDINATOR", "EXPERT", "DIRECTOR", "FACILITATOR", "ADMIN"})
class ShareExperienceView extends Div implements BeforeEnterObserver, NamedPage {

    static final String PATH = "ervaring-delen";

    private static final String EXPERIENCE = "ervaring";
    private static final String PROCUREMENT = "aanbesteding";
    private static final String PACKAGE = "pakket";
    private static final String EXPERIENCE_VERSION = "experienceVersion";
    private static final String PROCUREMENT_VERSION = "procurementVersion";
    private static final int TRIES = 3;

    private enum Subject {
        EXISTING,
        NEW
    }

    private final transient ProcurementService procurements;
    private final transient InkooppakketService packages;
    private final transient CpvService cpv;
    private final transient HandreikingChoices handreikingen;
    private final transient CurrentParticipant current;
    private final transient Drafts drafts;
    private final transient Clock clock;

    private final ErrorSummary errors = new ErrorSummary();
    private final ConflictNotice conflict = new ConflictNotice();
    private RadioButtonGroup<Subject> subject = new RadioButtonGroup<>();
    private ComboBox<ProcurementSummary> existing = new ComboBox<>();
    private Select<OrganisationSummary> organisation = new Select<>();
    private Select<PersonRole> role = new Select<>();
    private ExperienceForm experience;
    private FactsForm facts;
    private AutoSave autoSave;
    private transient FieldMemory memory = new FieldMemory();
    private transient ProcurementService.@Nullable OwnExperience own;
    private QueryParameters given = QueryParameters.empty();

    ShareExperienceView(
            ProcurementService procurements,
            InkooppakketService packages,
            CpvService cpv,
            HandreikingChoices handreikingen,
            CurrentParticipant current,
            Drafts drafts,
            Clock clock) {
        this.procurements = procurements;
        this.packages = packages;
        this.cpv = cpv;
        this.handreikingen = handreikingen;
        this.current = current;
        this.drafts = drafts;
        this.clock = clock;
        this.experience = new ExperienceForm();
        this.facts = new FactsForm(packages, cpv, List.of());
        this.autoSave = new AutoSave(clock, this::keep);
        addClassNames("page", "share-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        given = event.getLocation().getQueryParameters();
        start();
    }

    private void start() {
        own =
                given.getSingleParameter(EXPERIENCE)
                        .map(text ->
                                procurements.ownExperience(
                                        Ids.parse(text)
                                                .map(ExperienceId::new)
                                                .orElseThrow(NotFoundException::new)))
                        .orElse(null);
        errors.clear();
        conflict.setVisible(false);
        build();
        if (own == null) {
            choose();
        } else {
            show(own);
        }
        autoSave.watch(
                Stream.<AbstractField<?, ?>>concat(
                                Stream.of(subject, existing, organisation, role),
                                Stream.concat(
                                        Stream.of(experience.fields()), Stream.of(facts.fields())))
                        .toArray(AbstractField<?, ?>[]::new));
        restore();
        showSubject();
    }

    private void build() {
        removeAll();
        memory = new FieldMemory();
        experience = new ExperienceForm();
        facts = new FactsForm(packages, cpv, handreikingen.all()).withoutStrategies();
        autoSave = new AutoSave(clock, this::keep);
        subject = new RadioButtonGroup<>();
        subject.setLabel(getTranslation("procurement.share.subject"));
        subject.setItems(Subject.values());
        subject.setItemLabelGenerator(value ->
                value == Subject.EXISTING
                        ? getTranslation("procurement.share.existing")
                        : getTranslation("procurement.share.new"));
        subject.addValueChangeListener(_ -> showSubject());
        var mine = procurements.shareable();
        existing = new ComboBox<>(getTranslation("procurement.share.which"));
        existing.setItems(mine);
        existing.setItemLabelGenerator(item ->
                getTranslation("procurement.share.option", item.title(), item.organisationNames()));
        existing.setRequiredIndicatorVisible(true);
        existing.addClassName("field-wide");
        var places = procurements.myOrganisations();
        organisation = new Select<>();
        organisation.setLabel(getTranslation("procurement.field.organisation"));
        organisation.setItems(places);
        organisation.setItemLabelGenerator(OrganisationSummary::name);

        role = new Select<>();
        role.setLabel(getTranslation("procurement.field.role"));
        role.setItems(PersonRole.values());
        role.setItemLabelGenerator(
                value -> getTranslation("procurement.PersonRole." + value.name()));
        remember(mine, places);
        add(header(), errors, conflict);
        var minute = new Div();
        minute.addClassName("stack");
        if (own == null) {
            minute.add(question());
        }
        minute.add(lesson());
        add(minute, card(), actions());
    }

    private PageHeader header() {
        if (own == null) {
            return new PageHeader(getTranslation("procurement.share.title"))
                    .lead(getTranslation("procurement.share.lead"));
        }
        var head = own.procurement().head();
        return new PageHeader(getTranslation("procurement.share.completeTitle"))
                .lead(getTranslation("procurement.share.completeLead"))
                .meta(new Anchor(head.path(), head.title()));
    }

    private Component question() {
        var fields = new Div(existing, facts.inkooppakket(), organisation, facts.phase());
        fields.addClassName("form-fields");
        var section =
                new Div(new H2(getTranslation("procurement.share.question")), subject, fields);
        section.addClassName("stack");
        return section;
    }

    /** The reminder stands beside the field one types in, at the moment it matters. */
    private Component lesson() {
        var reminder =
                new Aside(
                        new KringIcon("lock"),
                        new Div(
                                strong(getTranslation("procurement.share.law.title")),
                                new Paragraph(getTranslation("procurement.share.law.text"))));
        reminder.addClassName("law-reminder");
        reminder.getElement()
                .setAttribute("aria-label", getTranslation("procurement.share.law.title"));
        var row = new Div(experience.lesson(), reminder);
        row.addClassName("lesson-row");
        var section = new Div(new H2(getTranslation("procurement.share.lesson")), row);
        section.addClassName("stack");
        return section;
    }

    private static Paragraph strong(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("notice-title");
        return paragraph;
    }

    private Component card() {
        var content = new Div();
        content.addClassName("stack");
        if (own == null) {
            content.add(role);
        }
        content.add(experience);
        if (own == null || mayEditFacts()) {
            var heading = new H3(getTranslation("procurement.share.facts"));
            var about = new Div(heading, facts);
            about.addClassNames("section", "facts-part");
            about.setId("gegevens");
            if (own != null) {
                facts.addComponentAsFirst(facts.phase());
                facts.addComponentAsFirst(facts.inkooppakket());
            }
            content.add(about);
            subject.addValueChangeListener(
                    event -> about.setVisible(event.getValue() != Subject.EXISTING));
        }
        var details = new Details(getTranslation("procurement.share.card"), content);
        details.setOpened(own != null);
        details.addClassName("card-details");
        return details;
    }

    private Component actions() {
        var publish =
                new Button(
                        own == null
                                ? getTranslation("procurement.share.publish")
                                : getTranslation("procurement.share.save"),
                        _ -> publish());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var row = new Div(publish, autoSave);
        row.addClassName("button-row");
        return row;
    }

    private void remember(List<ProcurementSummary> mine, List<OrganisationSummary> places) {
        memory.choice(
                        "subject",
                        subject.getLabel(),
                        subject,
                        Subject::name,
                        () -> Stream.of(Subject.values()),
                        Subject::name)
                .choice(
                        "procurement",
                        existing.getLabel(),
                        existing,
                        item -> item.id().value().toString(),
                        mine::stream,
                        ProcurementSummary::title)
                .choice(
                        "organisation",
                        organisation.getLabel(),
                        organisation,
                        OrganisationSummary::slug,
                        places::stream,
                        OrganisationSummary::name)
                .choice(
                        "role",
                        role.getLabel(),
                        role,
                        PersonRole::name,
                        () -> Stream.of(PersonRole.values()),
                        value -> getTranslation("procurement.PersonRole." + value.name()));
        experience.remember(memory);
        facts.remember(memory);
    }

    /** What stands in the fields of somebody who begins: what the address says, else what is likely. */
    private void choose() {
        var mine = existing.getListDataView().getItems().toList();
        var places = organisation.getListDataView().getItems().toList();
        if (!places.isEmpty()) {
            organisation.setValue(places.getFirst());
        }
        role.setValue(PersonRole.BUYER);
        subject.setValue(
                mine.isEmpty() || chosenPackage() != null ? Subject.NEW : Subject.EXISTING);
        subject.setVisible(!mine.isEmpty());
        chooseFromAddress();
    }

    private @Nullable String chosenPackage() {
        return given.getSingleParameter(PACKAGE).orElse(null);
    }

    private void chooseFromAddress() {
        given.getSingleParameter(PROCUREMENT)
                .flatMap(Ids::parse)
                .flatMap(id ->
                        existing.getListDataView()
                                .getItems()
                                .filter(item -> item.id().value().equals(id))
                                .findFirst())
                .ifPresent(item -> {
                    subject.setValue(Subject.EXISTING);
                    existing.setValue(item);
                });
        var slug = chosenPackage();
        if (slug != null) {
            packages.all().stream()
                    .filter(item -> item.slug().equals(slug))
                    .findFirst()
                    .ifPresent(item -> facts.inkooppakket().setValue(item));
        }
    }

    private void show(ProcurementService.OwnExperience stored) {
        experience.show(stored.experience().texts());
        var content = stored.procurement().content();
        if (content != null) {
            facts.show(content.facts());
        }
    }

    private boolean mayEditFacts() {
        return own != null
                && own.procurement().content() != null
                && own.procurement().content().mayEdit();
    }

    private void showSubject() {
        var isExisting = subject.getValue() == Subject.EXISTING;
        existing.setVisible(isExisting);
        if (own == null) {
            facts.inkooppakket().setVisible(!isExisting);
            organisation.setVisible(!isExisting);
            facts.phase().setVisible(!isExisting);
        }
    }

    private String draftKey() {
        return own == null ? "experience.new" : "experience." + own.experience().id().value();
    }

    private void keep() {
        var texts = new LinkedHashMap<>(memory.texts());
        texts.put(EXPERIENCE_VERSION, String.valueOf(experience.version()));
        texts.put(PROCUREMENT_VERSION, String.valueOf(facts.version()));
        drafts.save(current.require(), draftKey(), FieldMemory.json(texts), experience.version());
    }

    private void restore() {
        drafts.find(current.require(), draftKey())
                .ifPresent(draft -> {
                    var texts = FieldMemory.parseJson(draft.json());
                    memory.restore(texts);
                    experience.startFrom(version(texts, EXPERIENCE_VERSION));
                    facts.startFrom(version(texts, PROCUREMENT_VERSION));
                    if (own == null) {
                        chooseFromAddress();
                    }
                    autoSave.restored();
                    addComponentAtIndex(1, discard(draft.json(), draft.baseVersion()));
                });
    }

    private static long version(Map<String, String> texts, String key) {
        try {
            return Long.parseLong(texts.getOrDefault(key, "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private Component discard(String json, long version) {
        var button = new NativeButton(getTranslation("procurement.share.discard"));
        button.addClassName("link-button");
        var row = new Div(new Paragraph(getTranslation("procurement.share.restored")), button);
        row.addClassNames("row", "draft-row");
        button.addClickListener(_ -> {
            var me = current.require();
            drafts.discard(me, draftKey());
            start();
            Feedback.undoable(
                    () -> {
                        drafts.save(me, draftKey(), json, version);
                        start();
                    },
                    "procurement.share.discarded");
        });
        return row;
    }

    private void publish() {
        conflict.setVisible(false);
        var mistakes = new LinkedHashMap<Component, String>();
        if (own == null) {
            checkSubject(mistakes);
        } else if (mayEditFacts()) {
            facts.check(mistakes);
        }
        experience.check(mistakes);
        errors.show(mistakes);
        if (!mistakes.isEmpty()) {
            return;
        }
        try {
            var id = own == null ? share() : complete(own);
            drafts.discard(current.require(), draftKey());
            Feedback.success(
                    own == null ? "procurement.share.published" : "procurement.share.saved");
            UI.getCurrentOrThrow().navigate(ProcurementListView.PATH + "/" + id.value());
        } catch (InvalidInputException e) {
            errors.show(Map.of(), getTranslation(e.key(), e.parameters()));
        } catch (OptimisticLockingFailureException e) {
            showBoth();
        }
    }

    private void checkSubject(Map<Component, String> mistakes) {
        if (subject.getValue() == Subject.EXISTING) {
            Mistakes.check(
                    existing,
                    !existing.isEmpty(),
                    getTranslation("procurement.error.whichEmpty"),
                    mistakes);
        } else {
            facts.check(mistakes);
            Mistakes.check(
                    organisation,
                    !organisation.isEmpty(),
                    getTranslation("procurement.error.organisationEmpty"),
                    mistakes);
        }
    }

    /** Two people may share in the same dossier at once; then the later one is simply stored after the other. */
    private ProcurementId share() {
        for (int attempt = 1; ; attempt++) {
            try {
                return shareOnce();
            } catch (OptimisticLockingFailureException e) {
                if (attempt == TRIES) {
                    throw new InvalidInputException("procurement.error.again");
                }
            }
        }
    }

    private ProcurementId shareOnce() {
        var as = Objects.requireNonNullElse(role.getValue(), PersonRole.BUYER);
        if (subject.getValue() == Subject.EXISTING) {
            var about = existing.getValue();
            procurements.addExperience(about.id(), experience.read(about.phase()), as);
            return about.id();
        }
        ExperienceDraft texts = experience.read(phase());
        var stored =
                procurements.createWithExperience(
                        withStrategies(facts.read(null), texts),
                        organisation.getValue().id(),
                        as,
                        texts);
        return procurements.ownExperience(stored).procurement().head().id();
    }

    private ProcurementPhase phase() {
        return facts.phase().getValue();
    }

    /** The steps of an only experience are those of the procurement. */
    private static ProcurementDraft withStrategies(ProcurementDraft draft, ExperienceDraft texts) {
        java.util.Set<RStrategy> steps = texts.rStrategies();
        return new ProcurementDraft(
                draft.title(),
                draft.inkooppakket(),
                draft.cpvCodes(),
                draft.procedure(),
                draft.phase(),
                draft.summary(),
                draft.dates(),
                draft.themes(),
                steps,
                draft.handreikingen(),
                draft.lots(),
                draft.headVisibility(),
                draft.litigation(),
                draft.sourceUrl(),
                draft.version());
    }

    private ProcurementId complete(ProcurementService.OwnExperience stored) {
        var content = stored.procurement().content();
        var before = content == null ? null : content.facts();
        procurements.editExperience(
                stored.experience().id(),
                experience.read(stored.procurement().head().phase()),
                mayEditFacts() ? facts.read(before) : null);
        return stored.procurement().head().id();
    }

    /** What is stored now, beside what one typed; saving again then keeps what stands in the fields. */
    private void showBoth() {
        var stored = procurements.ownExperience(Objects.requireNonNull(own).experience().id());
        own = stored;
        conflict.show(memory.differences(() -> show(stored)));
        keep();
    }

    @Override
    public String pageName() {
        return getTranslation("procurement.share.title");
    }
}
