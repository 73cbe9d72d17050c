package nl.inkoopkring.network;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.inkoopkring.shared.NotFoundException;
import org.springframework.stereotype.Service;

/** The organisations of the network: public register data, for everyone signed in. */
@Service
public class OrganisationService {

    private final NetworkDirectory directory;
    private final CurrentParticipant current;

    OrganisationService(NetworkDirectory directory, CurrentParticipant current) {
        this.directory = directory;
        this.current = current;
    }

    /** All organisations, also those that ended; by name. */
    public List<OrganisationSummary> all() {
        current.require();
        return directory.organisations().stream()
                .sorted(
                        Comparator.comparing(
                                OrganisationSummary::name,
                                Collator.getInstance(Locale.of("nl", "NL"))))
                .toList();
    }

    /**
     * @throws NotFoundException when there is no organisation at this place
     */
    public OrganisationSummary bySlug(String slug) {
        current.require();
        return directory.organisationBySlug(slug).orElseThrow(NotFoundException::new);
    }

    public Optional<OrganisationSummary> find(OrganisationId id) {
        current.require();
        return directory.organisation(id.value());
    }

    /** Those that were merged into this one. */
    public List<OrganisationSummary> predecessors(OrganisationId id) {
        return all().stream().filter(organisation -> id.equals(organisation.successor())).toList();
    }

    /** Who works there now, for members; by name. */
    public List<ParticipantId> members(OrganisationId id) {
        current.requireMember();
        var today = directory.today();
        return directory.people().stream()
                .filter(NetworkDirectory.Person::active)
                .filter(person ->
                        person.membershipsOn(today).stream()
                                .anyMatch(m -> m.organisationId().equals(id.value())))
                .sorted(Comparator.comparing(NetworkDirectory.Person::name))
                .map(NetworkDirectory.Person::id)
                .toList();
    }

    /** The coordinators of an organisation now; empty when it has none. */
    public List<ParticipantId> coordinators(OrganisationId id) {
        var today = directory.today();
        return members(id).stream()
                .filter(member ->
                        directory
                                .person(member.value())
                                .filter(p -> p.rolesOn(today).contains(Role.COORDINATOR))
                                .isPresent())
                .toList();
    }
}
