package nl.inkoopkring.procurement;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.inkooppakket.CpvRegister;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.OrganisationId;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.shared.AuditLog;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.Origin;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Begins and stores dossiers, by the rules for what stands in them. */
@Component
class DossierWriter {

    private final ProcurementRepository procurements;
    private final ProcurementReader reader;
    private final DossierAccess access;
    private final NetworkDirectory network;
    private final CpvRegister cpv;
    private final ContentTypes types;
    private final AuditLog audit;
    private final Dates dates;
    private final Clock clock;

    DossierWriter(
            ProcurementRepository procurements,
            ProcurementReader reader,
            DossierAccess access,
            NetworkDirectory network,
            CpvRegister cpv,
            ContentTypes types,
            AuditLog audit,
            Dates dates,
            Clock clock) {
        this.procurements = procurements;
        this.reader = reader;
        this.access = access;
        this.network = network;
        this.cpv = cpv;
        this.types = types;
        this.audit = audit;
        this.dates = dates;
        this.clock = clock;
    }

    /** The organisations someone works for now, the one chosen first. */
    List<OrganisationSummary> organisationsOf(UUID participant) {
        return network.person(participant).stream()
                .flatMap(person -> person.membershipsOn(dates.today()).stream())
                .flatMap(place -> network.organisation(place.organisationId()).stream())
                .distinct()
                .toList();
    }

    /** A new dossier of an organisation of theirs, with them on it as the one to call. */
    Procurement begin(
            UUID me, ProcurementDraft draft, OrganisationId organisation, PersonRole role) {
        var lead =
                organisationsOf(me).stream()
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

    /**
     * Takes over what was edited.
     *
     * @throws OptimisticLockingFailureException when somebody changed it since the draft began
     */
    void rewrite(Procurement procurement, ProcurementDraft draft) {
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

    ExperienceId addTo(Procurement procurement, UUID author, ExperienceDraft draft) {
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
        var viewer = access.viewer();
        for (var handreiking : draft.handreikingen()) {
            if (!knownHandreikingen.contains(handreiking)
                    && types.link(new ContentRef("handreiking", handreiking), viewer).isEmpty()) {
                throw new InvalidInputException("procurement.error.handreiking");
            }
        }
    }

    /** New rows of children are stored first: saving an aggregate that is loaded already would make copies of them. */
    void save(Procurement procurement) {
        procurement.open(clock.instant(), dates.today());
        if (!procurement.isNew()) {
            procurements.flush();
        }
        procurements.save(procurement);
    }

    static Party lead(Procurement procurement) {
        return procurement.partiesLeadFirst().getFirst();
    }
}
