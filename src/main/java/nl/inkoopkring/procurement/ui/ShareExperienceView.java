package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
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
import java.util.SequencedMap;
import java.util.stream.Stream;
import nl.inkoopkring.inkooppakket.CpvService;
import nl.inkoopkring.inkooppakket.InkooppakketService;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.procurement.ExperienceId;
import nl.inkoopkring.procurement.ExperienceService;
import nl.inkoopkring.procurement.PersonRole;
import nl.inkoopkring.procurement.ProcurementId;
import nl.inkoopkring.procurement.ProcurementService;
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

    private final transient ProcurementService procurements;
    private final transient ExperienceService experiences;
    private final transient InkooppakketService packages;
    private final transient CpvService cpv;
    private final transient HandreikingChoices handreikingen;
    private final transient CurrentParticipant current;
    private final transient Drafts drafts;
    private final transient Clock clock;

    private final ErrorSummary errors = new ErrorSummary();
    private final ConflictNotice conflict = new ConflictNotice();
    private SubjectFields subject;
    private Select<PersonRole> role = new Select<>();
    private ExperienceForm experience;
    private FactsForm facts;
    private transient @Nullable FormDraft draft;
    private transient FieldMemory memory = new FieldMemory();
    private transient ExperienceService.@Nullable OwnExperience own;
    private QueryParameters given = QueryParameters.empty();

    ShareExperienceView(
            ProcurementService procurements,
            ExperienceService experiences,
            InkooppakketService packages,
            CpvService cpv,
            HandreikingChoices handreikingen,
            CurrentParticipant current,
            Drafts drafts,
            Clock clock) {
        this.procurements = procurements;
        this.experiences = experiences;
        this.packages = packages;
        this.cpv = cpv;
        this.handreikingen = handreikingen;
        this.current = current;
        this.drafts = drafts;
        this.clock = clock;
        this.experience = new ExperienceForm();
        this.facts = new FactsForm(packages, cpv, List.of());
        this.subject = new SubjectFields(List.of(), List.of(), facts);
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
                                experiences.own(
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
        draft().autoSave()
                .watch(subject.fields().toArray(AbstractField<?, ?>[]::new))
                .watch(role)
                .watch(experience.fields())
                .watch(facts.fields());
        draft().restore(this::startFrom, this::start)
                .ifPresent(notice -> addComponentAtIndex(1, notice));
    }

    private void build() {
        removeAll();
        memory = new FieldMemory();
        experience = new ExperienceForm();
        facts = new FactsForm(packages, cpv, handreikingen.all()).withoutStrategies();
        subject =
                new SubjectFields(procurements.shareable(), procurements.myOrganisations(), facts);
        role = new Select<>();
        role.setLabel(getTranslation("procurement.field.role"));
        role.setItems(PersonRole.values());
        role.setItemLabelGenerator(
                value -> getTranslation("procurement.PersonRole." + value.name()));
        remember();
        draft = new FormDraft(drafts, current.require(), draftKey(), memory, this::versions, clock);
        add(header(), errors, conflict);
        var minute = new Div();
        minute.addClassName("stack");
        if (own == null) {
            minute.add(subject);
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

    private Component lesson() {
        var row = new Div(experience.lesson(), new LawReminder());
        row.addClassName("lesson-row");
        var section = new Div(new H2(getTranslation("procurement.share.lesson")), row);
        section.addClassName("stack");
        return section;
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
            subject.onChange(() -> about.setVisible(!subject.isExisting()));
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
        var row = new Div(publish, draft().autoSave());
        row.addClassName("button-row");
        return row;
    }

    private void remember() {
        subject.remember(memory);
        memory.choice(
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
        role.setValue(PersonRole.BUYER);
        subject.begin(chosenPackage() != null);
        chooseFromAddress();
    }

    private @Nullable String chosenPackage() {
        return given.getSingleParameter(PACKAGE).orElse(null);
    }

    private void chooseFromAddress() {
        given.getSingleParameter(PROCUREMENT).flatMap(Ids::parse).ifPresent(subject::choose);
        var slug = chosenPackage();
        if (slug != null) {
            packages.all().stream()
                    .filter(item -> item.slug().equals(slug))
                    .findFirst()
                    .ifPresent(item -> facts.inkooppakket().setValue(item));
        }
    }

    private void show(ExperienceService.OwnExperience stored) {
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

    private String draftKey() {
        return own == null ? "experience.new" : "experience." + own.experience().id().value();
    }

    private FormDraft draft() {
        return Objects.requireNonNull(draft);
    }

    private SequencedMap<String, Long> versions() {
        var versions = new LinkedHashMap<String, Long>();
        versions.put(EXPERIENCE_VERSION, experience.version());
        versions.put(PROCUREMENT_VERSION, facts.version());
        return versions;
    }

    private void startFrom(Map<String, Long> versions) {
        experience.startFrom(versions.getOrDefault(EXPERIENCE_VERSION, 0L));
        facts.startFrom(versions.getOrDefault(PROCUREMENT_VERSION, 0L));
        if (own == null) {
            chooseFromAddress();
        }
    }

    private void publish() {
        conflict.setVisible(false);
        var mistakes = new LinkedHashMap<Component, String>();
        if (own == null) {
            subject.check(mistakes);
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
            draft().discard();
            Feedback.success(
                    own == null ? "procurement.share.published" : "procurement.share.saved");
            UI.getCurrentOrThrow().navigate(ProcurementListView.PATH + "/" + id.value());
        } catch (InvalidInputException e) {
            errors.show(Map.of(), getTranslation(e.key(), e.parameters()));
        } catch (OptimisticLockingFailureException e) {
            showBoth();
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
        if (subject.isExisting()) {
            var about = subject.existing();
            experiences.add(about.id(), experience.read(about.phase()), as);
            return about.id();
        }
        var texts = experience.read(facts.phase().getValue());
        var stored =
                experiences.addWithProcurement(
                        // The steps of an only experience are those of the procurement.
                        facts.read(null).withStrategies(texts.rStrategies()),
                        subject.organisation().id(),
                        as,
                        texts);
        return experiences.own(stored).procurement().head().id();
    }

    private ProcurementId complete(ExperienceService.OwnExperience stored) {
        var content = stored.procurement().content();
        var before = content == null ? null : content.facts();
        experiences.edit(
                stored.experience().id(),
                experience.read(stored.procurement().head().phase()),
                mayEditFacts() ? facts.read(before) : null);
        return stored.procurement().head().id();
    }

    /** What is stored now, beside what one typed; saving again then keeps what stands in the fields. */
    private void showBoth() {
        var stored = experiences.own(Objects.requireNonNull(own).experience().id());
        own = stored;
        conflict.show(memory.differences(() -> show(stored)));
        draft().keep();
    }

    @Override
    public String pageName() {
        return getTranslation("procurement.share.title");
    }
}
