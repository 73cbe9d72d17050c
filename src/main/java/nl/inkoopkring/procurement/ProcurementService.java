package nl.inkoopkring.procurement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.CpvRegister;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.OrganisationId;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.Role;
import nl.inkoopkring.shared.AuditLog;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dossiers of procurements and the experiences in them. Everything is answered for the one who is signed in: of a closed dossier outsiders get the head, where its
 * owner chose so, and of anything else the same {@link NotFoundException} as for what does not exist.
 *
 * @see <a href="../../../../../../docs/decisions/006-closed-dossiers.md">decision 006</a>
 */
@Service
@Transactional
public class ProcurementService {

    /** How many a page of the list has. */
    public static final int PAGE = 20;

    private static final int MOST = 50;

    private final ProcurementRepository procurements;
    private final ProcurementReader reader;
    private final CurrentParticipant current;
    private final NetworkDirectory network;
    private final CpvRegister cpv;
    private final ContentTypes types;
    private final AuditLog audit;
    private final Dates dates;
    private final Clock clock;

    ProcurementService(
            ProcurementRepository procurements,
            ProcurementReader reader,
            CurrentParticipant current,
            NetworkDirectory network,
            CpvRegister cpv,
            ContentTypes types,
            AuditLog audit,
            Dates dates,
            Clock clock) {
        this.procurements = procurements;
        this.reader = reader;
        this.current = current;
        this.network = network;
        this.cpv = cpv;
        this.types = types;
        this.audit = audit;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * One procurement, as far as the viewer may see it.
     *
     * @throws NotFoundException when there is none, or the viewer may not know of it
     */
    @Transactional(readOnly = true)
    public ProcurementDetails details(ProcurementId id) {
        var viewer = viewer();
        var procurement = visible(id, viewer);
        return details(procurement, viewer);
    }

    /**
     * The procurements the viewer may know of, newest first.
     *
     * @param after where the page before ended, or null for the first
     */
    @Transactional(readOnly = true)
    public ProcurementPage list(
            ProcurementFilter filter, ProcurementPage.@Nullable Cursor after, int limit) {
        var viewer = viewer();
        var size = Math.clamp(limit, 1, MOST);
        var found = page(filter, after, size + 1, viewer);
        var shown = found.subList(0, Math.min(size, found.size()));
        return new ProcurementPage(
                summaries(shown, viewer),
                found.size() <= size
                        ? null
                        : new ProcurementPage.Cursor(
                                shown.getLast().orderedOn(), shown.getLast().getId()));
    }

    /** Where someone is named as working on it, newest first. */
    @Transactional(readOnly = true)
    public List<ProcurementSummary> forParticipant(ParticipantId participant, int limit) {
        var viewer = viewer();
        return summaries(ofParticipant(participant.value(), limit, viewer), viewer);
    }

    /** Those that an organisation leads or takes part in, newest first. */
    @Transactional(readOnly = true)
    public List<ProcurementSummary> forOrganisation(OrganisationId organisation, int limit) {
        return list(new ProcurementFilter(null, organisation, null), null, limit).procurements();
    }

    /** Those that used a handreiking, newest first. */
    @Transactional(readOnly = true)
    public List<ProcurementSummary> usingHandreiking(UUID handreiking, int limit) {
        var viewer = viewer();
        return summaries(
                procurements.usingHandreiking(
                        isMember(viewer),
                        isPartner(viewer),
                        viewer.participantId(),
                        handreiking,
                        Limit.of(Math.clamp(limit, 1, MOST))),
                viewer);
    }

    /** Those of these packages with an experience to read, newest first. */
    @Transactional(readOnly = true)
    public List<ProcurementSummary> withExperience(Set<UUID> packages, int limit) {
        var viewer = viewer();
        return packages.isEmpty()
                ? List.of()
                : summaries(
                        procurements.withExperience(
                                isMember(viewer),
                                isPartner(viewer),
                                viewer.participantId(),
                                packages,
                                Limit.of(Math.clamp(limit, 1, MOST))),
                        viewer);
    }

    /** The procurements one may add an experience to: one's own, and what one reads of one's organisations. */
    @Transactional(readOnly = true)
    public List<ProcurementSummary> shareable() {
        var me = current.requireMember();
        var viewer = viewer();
        var mine = new LinkedHashMap<UUID, Procurement>();
        ofParticipant(me, MOST, viewer).forEach(p -> mine.put(p.getId(), p));
        for (var organisation : myOrganisations()) {
            page(new ProcurementFilter(null, organisation.id(), null), null, MOST, viewer).stream()
                    .filter(procurement -> procurement.mayRead(viewer))
                    .forEach(procurement -> mine.putIfAbsent(procurement.getId(), procurement));
        }
        return summaries(List.copyOf(mine.values()), viewer);
    }

    /** The organisations one may record a procurement for: those one works for now, the one chosen first. */
    @Transactional(readOnly = true)
    public List<OrganisationSummary> myOrganisations() {
        var me = current.requireMember();
        return network.person(me).stream()
                .flatMap(person -> person.membershipsOn(dates.today()).stream())
                .flatMap(place -> network.organisation(place.organisationId()).stream())
                .distinct()
                .toList();
    }

    /** Figures over what the network may know of; closed content counts in none of them. */
    @Transactional(readOnly = true)
    public ProcurementCounts counts() {
        current.requireMember();
        return new ProcurementCounts(
                procurements.countVisible(),
                procurements.countOpenExperiences(),
                procurements.countOrganisationsWithExperience());
    }

    /**
     * Records a procurement of one's own organisation, with oneself on the dossier as the one to call.
     *
     * @throws InvalidInputException when a field breaks a rule, or one does not work for the organisation
     */
    public ProcurementId create(
            ProcurementDraft draft, OrganisationId organisation, PersonRole role) {
        var me = current.requireMember();
        return new ProcurementId(begin(me, draft, organisation, role).getId());
    }

    /** Records a procurement as {@link #create} does, and at once what one learned in it. */
    public ExperienceId createWithExperience(
            ProcurementDraft draft,
            OrganisationId organisation,
            PersonRole role,
            ExperienceDraft experience) {
        var me = current.requireMember();
        var procurement = begin(me, draft, organisation, role);
        return addTo(procurement, me, experience);
    }

    /**
     * Changes what is known of a procurement.
     *
     * @throws NotFoundException when the viewer may not read it
     * @throws org.springframework.security.access.AccessDeniedException when they read it and may not change it
     * @throws OptimisticLockingFailureException when somebody changed it since the draft began
     */
    public void edit(ProcurementId id, ProcurementDraft draft) {
        var procurement = editable(id);
        rewrite(procurement, draft);
        audit.record("procurement.edit", id.value().toString(), "ok");
    }

    /** Moves a procurement on, or back; which closes or opens it. */
    public void moveTo(ProcurementId id, ProcurementPhase phase) {
        var procurement = editable(id);
        procurement.moveTo(phase);
        save(procurement);
        audit.record("procurement.phase", id.value().toString(), phase.name());
    }

    /**
     * Adds what one learned. Who was not on the dossier yet is put on it: they become a peer for it.
     *
     * @param role what one did in it; counts for who is not on the dossier yet
     * @throws NotFoundException when the viewer does not read the dossier
     * @throws InvalidInputException when it is of no organisation of theirs, or a text breaks a rule
     */
    public ExperienceId addExperience(ProcurementId id, ExperienceDraft draft, PersonRole role) {
        var me = current.requireMember();
        var viewer = viewer();
        var procurement = readable(id, viewer);
        if (!procurement.isOn(me)) {
            var mine =
                    organisationOf(me, procurement)
                            .orElseThrow(() ->
                                    new InvalidInputException(
                                            "procurement.error.otherOrganisation"));
            procurement.attach(new TeamMember(me, mine, role, false));
            audit.record("procurement.attach", id.value().toString(), me.toString());
        }
        return addTo(procurement, me, draft);
    }

    /**
     * One's own experience, to go on with.
     *
     * @throws NotFoundException when there is none, or it is someone else's
     */
    @Transactional(readOnly = true)
    public OwnExperience ownExperience(ExperienceId id) {
        var viewer = viewer();
        var experience = own(id, viewer);
        var procurement = experience.procurement();
        return new OwnExperience(
                reader.experience(procurement, experience, viewer), details(procurement, viewer));
    }

    /** One's own experience with its procurement. */
    public record OwnExperience(ExperienceDetails experience, ProcurementDetails procurement) {}

    /**
     * Changes one's own experience, and with it what is known of the procurement.
     *
     * @param facts null when only the experience changes
     * @throws OptimisticLockingFailureException when either was changed since its draft began; then neither is
     */
    public void editExperience(
            ExperienceId id, ExperienceDraft draft, @Nullable ProcurementDraft facts) {
        current.requireMember();
        var viewer = viewer();
        var experience = own(id, viewer);
        var procurement = experience.procurement();
        if (experience.version() != draft.version()) {
            throw new OptimisticLockingFailureException("experience");
        }
        procurement.write(experience, ProcurementRules.clean(draft));
        if (facts == null) {
            save(procurement);
        } else {
            if (!mayEdit(procurement, viewer)) {
                throw new NotFoundException();
            }
            rewrite(procurement, facts);
        }
    }

    /** Puts someone on the dossier, who reads it from then on; or changes what they are in it. */
    public void attach(
            ProcurementId id, ParticipantId participant, PersonRole role, boolean contact) {
        var procurement = editable(id);
        if (!isMember(participant)) {
            throw new NotFoundException();
        }
        var organisation =
                organisationOf(participant.value(), procurement)
                        .or(() ->
                                network.mainMembership(participant.value())
                                        .map(place -> place.organisationId()))
                        .orElseThrow(() ->
                                new InvalidInputException("procurement.error.noOrganisation"));
        procurement.attach(new TeamMember(participant.value(), organisation, role, contact));
        save(procurement);
        audit.record("procurement.attach", id.value().toString(), participant.value().toString());
    }

    /** Partners read what is shared with partners, never a dossier. */
    private boolean isMember(ParticipantId participant) {
        return network.person(participant.value())
                .filter(NetworkDirectory.Person::active)
                .filter(person -> person.rolesOn(dates.today()).stream().anyMatch(Role::isMember))
                .isPresent();
    }

    /** Takes someone off the dossier, unless they wrote an experience in it. One can't take off the last one. */
    public void detach(ProcurementId id, ParticipantId participant) {
        var procurement = editable(id);
        if (procurement.peopleContactsFirst().size() <= 1) {
            throw new InvalidInputException("procurement.error.lastPerson");
        }
        procurement.detach(participant.value());
        save(procurement);
        audit.record("procurement.detach", id.value().toString(), participant.value().toString());
    }

    /** Says which organisations take part, beside the leading one. */
    public void takePart(ProcurementId id, Set<OrganisationId> participants) {
        var procurement = editable(id);
        var parties = new ArrayList<Party>();
        parties.add(lead(procurement));
        participants.stream()
                .filter(organisation -> network.organisation(organisation.value()).isPresent())
                .map(organisation -> new Party(organisation.value(), PartyRole.PARTICIPANT))
                .filter(party ->
                        !party.organisationId().equals(parties.getFirst().organisationId()))
                .forEach(parties::add);
        procurement.assign(parties);
        save(procurement);
        audit.record("procurement.parties", id.value().toString(), parties.size() + " parties");
    }

    private Procurement begin(
            UUID me, ProcurementDraft draft, OrganisationId organisation, PersonRole role) {
        var lead =
                myOrganisations().stream()
                        .filter(mine -> mine.id().equals(organisation))
                        .findFirst()
                        .orElseThrow(() ->
                                new InvalidInputException("procurement.error.otherOrganisation"));
        var clean = ProcurementRules.clean(draft);
        checkReferences(clean, Set.of(), Set.of());
        var procurement = new Procurement(clean.inkooppakket(), clock.instant(), Origin.here());
        procurement.assign(List.of(new Party(organisation.value(), PartyRole.LEAD)));
        procurement.attach(new TeamMember(me, organisation.value(), role, true));
        procurement.describe(clean, reader.neutralTitle(clean.inkooppakket(), lead));
        save(procurement);
        audit.record("procurement.create", procurement.getId().toString(), "ok");
        return procurement;
    }

    private void rewrite(Procurement procurement, ProcurementDraft draft) {
        if (procurement.version() != draft.version()) {
            throw new OptimisticLockingFailureException("procurement");
        }
        var clean = ProcurementRules.clean(draft);
        var before = procurement.facts();
        checkReferences(clean, before.cpvCodes(), before.handreikingen());
        var lead =
                network.organisation(lead(procurement).organisationId())
                        .orElseThrow(NotFoundException::new);
        procurement.describe(clean, reader.neutralTitle(clean.inkooppakket(), lead));
        save(procurement);
    }

    private ExperienceId addTo(Procurement procurement, UUID author, ExperienceDraft draft) {
        var experience =
                procurement.add(
                        author, ProcurementRules.clean(draft), dates.today(), Origin.here());
        save(procurement);
        return new ExperienceId(experience.id());
    }

    /** What is new must exist; what stands already may have gone since. */
    private void checkReferences(
            ProcurementDraft draft, Set<String> knownCodes, Set<UUID> knownHandreikingen) {
        var codes = new HashSet<>(draft.cpvCodes());
        codes.removeAll(knownCodes);
        cpv.unknown(codes).stream()
                .sorted(Comparator.naturalOrder())
                .findFirst()
                .ifPresent(code -> {
                    throw new InvalidInputException("procurement.error.cpvUnknown", code);
                });
        var viewer = viewer();
        for (var handreiking : draft.handreikingen()) {
            if (!knownHandreikingen.contains(handreiking)
                    && types.link(new ContentRef("handreiking", handreiking), viewer).isEmpty()) {
                throw new InvalidInputException("procurement.error.handreiking");
            }
        }
    }

    /** New rows of children are stored first: saving an aggregate that is loaded already would make copies of them. */
    private void save(Procurement procurement) {
        procurement.open(clock.instant(), dates.today());
        if (!procurement.isNew()) {
            procurements.flush();
        }
        procurements.save(procurement);
    }

    private ProcurementDetails details(Procurement procurement, Viewer viewer) {
        var mayShare =
                isMember(viewer)
                        && viewer.participant()
                                .filter(me ->
                                        procurement.isOn(me)
                                                || organisationOf(me, procurement).isPresent())
                                .isPresent();
        return reader.details(procurement, viewer, mayEdit(procurement, viewer), mayShare);
    }

    private Procurement visible(ProcurementId id, Viewer viewer) {
        return procurements
                .findById(id.value())
                .filter(procurement -> procurement.maySeeHead(viewer))
                .orElseThrow(NotFoundException::new);
    }

    private Procurement readable(ProcurementId id, Viewer viewer) {
        return procurements
                .findById(id.value())
                .filter(procurement -> procurement.mayRead(viewer))
                .orElseThrow(NotFoundException::new);
    }

    private Procurement editable(ProcurementId id) {
        current.requireMember();
        var viewer = viewer();
        var procurement = readable(id, viewer);
        if (!mayEdit(procurement, viewer)) {
            throw new org.springframework.security.access.AccessDeniedException("not on it");
        }
        return procurement;
    }

    private Experience own(ExperienceId id, Viewer viewer) {
        return procurements
                .experience(id.value())
                .filter(experience -> experience.procurement().mayRead(viewer))
                .filter(experience ->
                        experience.authorId() != null && viewer.is(experience.authorId()))
                .orElseThrow(NotFoundException::new);
    }

    /** The people of the dossier; and, for what they read of their own organisation, its coordinators. */
    private boolean mayEdit(Procurement procurement, Viewer viewer) {
        return isMember(viewer)
                && (viewer.participant().filter(procurement::isOn).isPresent()
                        || (procurement.mayRead(viewer)
                                && current.has(Role.COORDINATOR)
                                && procurement.partiesLeadFirst().stream()
                                        .map(party -> Access.organisation(party.organisationId()))
                                        .anyMatch(viewer.tokens()::contains)));
    }

    /** For which of its organisations someone works on it. */
    private Optional<UUID> organisationOf(UUID participant, Procurement procurement) {
        var parties = procurement.partiesLeadFirst().stream().map(Party::organisationId).toList();
        return network.person(participant).stream()
                .flatMap(person -> person.membershipsOn(dates.today()).stream())
                .map(place -> place.organisationId())
                .filter(parties::contains)
                .findFirst();
    }

    private static Party lead(Procurement procurement) {
        return procurement.partiesLeadFirst().getFirst();
    }

    private List<Procurement> page(
            ProcurementFilter filter,
            ProcurementPage.@Nullable Cursor after,
            int limit,
            Viewer viewer) {
        return procurements.page(
                isMember(viewer),
                isPartner(viewer),
                viewer.participantId(),
                filter.inkooppakket() == null ? null : filter.inkooppakket().value(),
                filter.organisation() == null ? null : filter.organisation().value(),
                filter.phase(),
                after == null ? null : after.orderedOn(),
                after == null ? null : after.id(),
                Limit.of(limit));
    }

    private List<Procurement> ofParticipant(UUID participant, int limit, Viewer viewer) {
        return procurements.ofParticipant(
                isMember(viewer),
                isPartner(viewer),
                viewer.participantId(),
                participant,
                Limit.of(Math.clamp(limit, 1, MOST)));
    }

    private List<ProcurementSummary> summaries(List<Procurement> found, Viewer viewer) {
        return found.stream().map(procurement -> reader.summary(procurement, viewer)).toList();
    }

    private Viewer viewer() {
        current.require();
        return current.viewer();
    }

    private static boolean isMember(Viewer viewer) {
        return viewer.tokens().contains(Access.NETWORK);
    }

    private static boolean isPartner(Viewer viewer) {
        return viewer.tokens().contains(Access.PARTNERS);
    }
}
