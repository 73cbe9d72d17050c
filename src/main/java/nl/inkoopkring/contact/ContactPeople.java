package nl.inkoopkring.contact;

import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.network.Membership;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.Role;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** Names the people of conversations from memory, also those who left. */
@Component
class ContactPeople {

    private final NetworkDirectory network;
    private final Dates dates;

    ContactPeople(NetworkDirectory network, Dates dates) {
        this.network = network;
        this.dates = dates;
    }

    ContactPerson get(UUID id) {
        var person = network.person(id).orElseThrow(NotFoundException::new);
        var place = network.mainMembership(id);
        return new ContactPerson(
                new ParticipantId(id),
                person.name(),
                place.map(Membership::organisationId)
                        .flatMap(network::organisation)
                        .map(OrganisationSummary::name)
                        .orElse(""),
                place.map(Membership::jobTitle).orElse(""),
                person.active(),
                person.demo());
    }

    /** Someone who can be asked: active, and a member of the network. */
    Optional<NetworkDirectory.Person> member(UUID id) {
        return network.person(id).filter(this::isMember);
    }

    boolean isMember(NetworkDirectory.Person person) {
        return person.active() && person.rolesOn(dates.today()).stream().anyMatch(Role::isMember);
    }
}
