package nl.inkoopkring.procurement;

import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.Role;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.NotFoundException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what with which dossier; what one may not know of is not found. */
@Component
class DossierAccess {

    private final ProcurementRepository procurements;
    private final CurrentParticipant current;
    private final NetworkDirectory network;
    private final Dates dates;

    DossierAccess(
            ProcurementRepository procurements,
            CurrentParticipant current,
            NetworkDirectory network,
            Dates dates) {
        this.procurements = procurements;
        this.current = current;
        this.network = network;
        this.dates = dates;
    }

    /** The one signed in. */
    Viewer viewer() {
        current.require();
        return current.viewer();
    }

    /** A dossier whose head the viewer may know. */
    Procurement visible(ProcurementId id, Viewer viewer) {
        return procurements
                .findById(id.value())
                .filter(procurement -> procurement.maySeeHead(viewer))
                .orElseThrow(NotFoundException::new);
    }

    /** A dossier the viewer reads. */
    Procurement readable(ProcurementId id, Viewer viewer) {
        return procurements
                .findById(id.value())
                .filter(procurement -> procurement.mayRead(viewer))
                .orElseThrow(NotFoundException::new);
    }

    /**
     * A dossier the one signed in may change.
     *
     * @throws NotFoundException when they don't read it
     * @throws AccessDeniedException when they read it and may not change it
     */
    Procurement editable(ProcurementId id) {
        current.requireMember();
        var viewer = viewer();
        var procurement = readable(id, viewer);
        if (!mayEdit(procurement, viewer)) {
            throw new AccessDeniedException("not on it");
        }
        return procurement;
    }

    /** An experience the viewer wrote. */
    Experience own(ExperienceId id, Viewer viewer) {
        return procurements
                .experience(id.value())
                .filter(experience -> experience.procurement().mayRead(viewer))
                .filter(experience ->
                        experience.authorId() != null && viewer.is(experience.authorId()))
                .orElseThrow(NotFoundException::new);
    }

    /** The people of the dossier; and, for what they read of their own organisation, its coordinators. */
    boolean mayEdit(Procurement procurement, Viewer viewer) {
        return isMember(viewer)
                && (viewer.participant().filter(procurement::isOn).isPresent()
                        || (procurement.mayRead(viewer)
                                && current.has(Role.COORDINATOR)
                                && procurement.partiesLeadFirst().stream()
                                        .map(party -> Access.organisation(party.organisationId()))
                                        .anyMatch(viewer.tokens()::contains)));
    }

    /** Whether the viewer may add an experience: they are on it, or it is of an organisation of theirs. */
    boolean mayShare(Procurement procurement, Viewer viewer) {
        return isMember(viewer)
                && viewer.participant()
                        .filter(me ->
                                procurement.isOn(me) || organisationOf(me, procurement).isPresent())
                        .isPresent();
    }

    /** For which of its organisations someone works on it. */
    Optional<UUID> organisationOf(UUID participant, Procurement procurement) {
        var parties = procurement.partiesLeadFirst().stream().map(Party::organisationId).toList();
        return network.person(participant).stream()
                .flatMap(person -> person.membershipsOn(dates.today()).stream())
                .map(place -> place.organisationId())
                .filter(parties::contains)
                .findFirst();
    }

    static boolean isMember(Viewer viewer) {
        return viewer.tokens().contains(Access.NETWORK);
    }

    static boolean isPartner(Viewer viewer) {
        return viewer.tokens().contains(Access.PARTNERS);
    }
}
