package nl.inkoopkring.procurement;

import java.util.ArrayList;
import java.util.Set;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.OrganisationId;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.Role;
import nl.inkoopkring.shared.AuditLog;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is on a dossier and which organisations take part, as those on it say. */
@Service
@Transactional
public class TeamService {

    private final DossierAccess access;
    private final DossierWriter writer;
    private final NetworkDirectory network;
    private final AuditLog audit;
    private final Dates dates;

    TeamService(
            DossierAccess access,
            DossierWriter writer,
            NetworkDirectory network,
            AuditLog audit,
            Dates dates) {
        this.access = access;
        this.writer = writer;
        this.network = network;
        this.audit = audit;
        this.dates = dates;
    }

    /** Puts someone on the dossier, who reads it from then on; or changes what they are in it. */
    public void attach(
            ProcurementId id, ParticipantId participant, PersonRole role, boolean contact) {
        var procurement = access.editable(id);
        if (!isMember(participant)) {
            throw new NotFoundException();
        }
        var organisation =
                access.organisationOf(participant.value(), procurement)
                        .or(() ->
                                network.mainMembership(participant.value())
                                        .map(place -> place.organisationId()))
                        .orElseThrow(() ->
                                new InvalidInputException("procurement.error.noOrganisation"));
        procurement.attach(new TeamMember(participant.value(), organisation, role, contact));
        writer.save(procurement);
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
        var procurement = access.editable(id);
        if (procurement.peopleContactsFirst().size() <= 1) {
            throw new InvalidInputException("procurement.error.lastPerson");
        }
        procurement.detach(participant.value());
        writer.save(procurement);
        audit.record("procurement.detach", id.value().toString(), participant.value().toString());
    }

    /** Says which organisations take part, beside the leading one. */
    public void takePart(ProcurementId id, Set<OrganisationId> participants) {
        var procurement = access.editable(id);
        var parties = new ArrayList<Party>();
        parties.add(DossierWriter.lead(procurement));
        participants.stream()
                .filter(organisation -> network.organisation(organisation.value()).isPresent())
                .map(organisation -> new Party(organisation.value(), PartyRole.PARTICIPANT))
                .filter(party ->
                        !party.organisationId().equals(parties.getFirst().organisationId()))
                .forEach(parties::add);
        procurement.assign(parties);
        writer.save(procurement);
        audit.record("procurement.parties", id.value().toString(), parties.size() + " parties");
    }
}
