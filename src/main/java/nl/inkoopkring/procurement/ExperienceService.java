package nl.inkoopkring.procurement;

import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.OrganisationId;
import nl.inkoopkring.shared.AuditLog;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people learned in procurements, as they write it. Who may not know of a dossier gets the same {@link NotFoundException} as for what does not exist.
 */
@Service
@Transactional
public class ExperienceService {

    private final ProcurementReader reader;
    private final DossierAccess access;
    private final DossierWriter writer;
    private final CurrentParticipant current;
    private final AuditLog audit;

    ExperienceService(
            ProcurementReader reader,
            DossierAccess access,
            DossierWriter writer,
            CurrentParticipant current,
            AuditLog audit) {
        this.reader = reader;
        this.access = access;
        this.writer = writer;
        this.current = current;
        this.audit = audit;
    }

    /** One's own experience with its procurement. */
    public record OwnExperience(ExperienceDetails experience, ProcurementDetails procurement) {}

    /** Records a procurement as {@link ProcurementService#create} does, and at once what one learned in it. */
    public ExperienceId addWithProcurement(
            ProcurementDraft draft,
            OrganisationId organisation,
            PersonRole role,
            ExperienceDraft experience) {
        var me = current.requireMember();
        var procurement = writer.begin(me, draft, organisation, role);
        return writer.addTo(procurement, me, experience);
    }

    /**
     * Adds what one learned. Who was not on the dossier yet is put on it: they become a peer for it.
     *
     * @param role what one did in it; counts for who is not on the dossier yet
     * @throws NotFoundException when the viewer does not read the dossier
     * @throws InvalidInputException when it is of no organisation of theirs, or a text breaks a rule
     */
    public ExperienceId add(ProcurementId id, ExperienceDraft draft, PersonRole role) {
        var me = current.requireMember();
        var viewer = access.viewer();
        var procurement = access.readable(id, viewer);
        if (!procurement.isOn(me)) {
            var mine =
                    access.organisationOf(me, procurement)
                            .orElseThrow(() ->
                                    new InvalidInputException(
                                            "procurement.error.otherOrganisation"));
            procurement.attach(new TeamMember(me, mine, role, false));
            audit.record("procurement.attach", id.value().toString(), me.toString());
        }
        return writer.addTo(procurement, me, draft);
    }

    /**
     * One's own experience, to go on with.
     *
     * @throws NotFoundException when there is none, or it is someone else's
     */
    @Transactional(readOnly = true)
    public OwnExperience own(ExperienceId id) {
        var viewer = access.viewer();
        var experience = access.own(id, viewer);
        var procurement = experience.procurement();
        return new OwnExperience(
                reader.experience(procurement, experience, viewer),
                reader.details(procurement, viewer));
    }

    /**
     * Changes one's own experience, and with it what is known of the procurement.
     *
     * @param facts null when only the experience changes
     * @throws OptimisticLockingFailureException when either was changed since its draft began; then neither is
     */
    public void edit(ExperienceId id, ExperienceDraft draft, @Nullable ProcurementDraft facts) {
        current.requireMember();
        var viewer = access.viewer();
        var experience = access.own(id, viewer);
        var procurement = experience.procurement();
        if (experience.version() != draft.version()) {
            throw new OptimisticLockingFailureException("experience");
        }
        procurement.write(experience, ProcurementRules.clean(draft));
        if (facts == null) {
            writer.save(procurement);
        } else {
            if (!access.mayEdit(procurement, viewer)) {
                throw new NotFoundException();
            }
            writer.rewrite(procurement, facts);
        }
    }
}
