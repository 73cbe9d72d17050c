package nl.inkoopkring.procurement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.OrganisationId;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.shared.AuditLog;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dossiers of procurements. Everything is answered for the one who is signed in: of a closed dossier outsiders get the head, where its
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
    private final DossierAccess access;
    private final DossierWriter writer;
    private final CurrentParticipant current;
    private final AuditLog audit;

    ProcurementService(
            ProcurementRepository procurements,
            ProcurementReader reader,
            DossierAccess access,
            DossierWriter writer,
            CurrentParticipant current,
            AuditLog audit) {
        this.procurements = procurements;
        this.reader = reader;
        this.access = access;
        this.writer = writer;
        this.current = current;
        this.audit = audit;
    }

    /**
     * One procurement, as far as the viewer may see it.
     *
     * @throws NotFoundException when there is none, or the viewer may not know of it
     */
    @Transactional(readOnly = true)
    public ProcurementDetails details(ProcurementId id) {
        var viewer = access.viewer();
        return reader.details(access.visible(id, viewer), viewer);
    }

    /**
     * The procurements the viewer may know of, newest first.
     *
     * @param after where the page before ended, or null for the first
     */
    @Transactional(readOnly = true)
    public ProcurementPage list(
            ProcurementFilter filter, ProcurementPage.@Nullable Cursor after, int limit) {
        var viewer = access.viewer();
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

    /** Those that used a handreiking, newest first. */
    @Transactional(readOnly = true)
    public List<ProcurementSummary> usingHandreiking(UUID handreiking, int limit) {
        var viewer = access.viewer();
        return summaries(
                procurements.usingHandreiking(
                        DossierAccess.isMember(viewer),
                        DossierAccess.isPartner(viewer),
                        viewer.participantId(),
                        handreiking,
                        Limit.of(Math.clamp(limit, 1, MOST))),
                viewer);
    }

    /** Those of these packages with an experience to read, newest first. */
    @Transactional(readOnly = true)
    public List<ProcurementSummary> withExperience(Set<UUID> packages, int limit) {
        var viewer = access.viewer();
        return packages.isEmpty()
                ? List.of()
                : summaries(
                        procurements.withExperience(
                                DossierAccess.isMember(viewer),
                                DossierAccess.isPartner(viewer),
                                viewer.participantId(),
                                packages,
                                Limit.of(Math.clamp(limit, 1, MOST))),
                        viewer);
    }

    /** The procurements one may add an experience to: one's own, and what one reads of one's organisations. */
    @Transactional(readOnly = true)
    public List<ProcurementSummary> shareable() {
        var me = current.requireMember();
        var viewer = access.viewer();
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
        return writer.organisationsOf(current.requireMember());
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
        return new ProcurementId(writer.begin(me, draft, organisation, role).getId());
    }

    /**
     * Changes what is known of a procurement.
     *
     * @throws NotFoundException when the viewer may not read it
     * @throws org.springframework.security.access.AccessDeniedException when they read it and may not change it
     * @throws OptimisticLockingFailureException when somebody changed it since the draft began
     */
    public void edit(ProcurementId id, ProcurementDraft draft) {
        var procurement = access.editable(id);
        writer.rewrite(procurement, draft);
        audit.record("procurement.edit", id.value().toString(), "ok");
    }

    private List<Procurement> page(
            ProcurementFilter filter,
            ProcurementPage.@Nullable Cursor after,
            int limit,
            Viewer viewer) {
        return procurements.page(
                DossierAccess.isMember(viewer),
                DossierAccess.isPartner(viewer),
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
                DossierAccess.isMember(viewer),
                DossierAccess.isPartner(viewer),
                viewer.participantId(),
                participant,
                Limit.of(Math.clamp(limit, 1, MOST)));
    }

    private List<ProcurementSummary> summaries(List<Procurement> found, Viewer viewer) {
        return found.stream().map(procurement -> reader.summary(procurement, viewer)).toList();
    }
}
