package nl.inkoopkring.growth;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.inkoopkring.network.Membership;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.network.Role;
import nl.inkoopkring.shared.Dates;
import org.springframework.stereotype.Component;

/** Who and what is in the network today, from the directory in memory: no query at all. */
@Component
class NetworkToday {

    private final NetworkDirectory directory;
    private final Dates dates;

    NetworkToday(NetworkDirectory directory, Dates dates) {
        this.directory = directory;
        this.dates = dates;
    }

    LocalDate date() {
        return dates.today();
    }

    /** Where the last twelve months begin. */
    LocalDate yearAgo() {
        return date().minusYears(1).plusDays(1);
    }

    /** The governments that exist today, by name: those that ended or are still to come are left out. */
    List<OrganisationSummary> governments() {
        return directory.organisations().stream()
                .filter(organisation -> organisation.kind().isGovernment())
                .filter(organisation -> organisation.existsOn(date()))
                .sorted(
                        Comparator.comparing(
                                OrganisationSummary::name,
                                Collator.getInstance(Locale.of("nl", "NL"))))
                .toList();
    }

    /** Those who are in the network today. */
    List<NetworkDirectory.Person> people() {
        return directory.people().stream().filter(NetworkDirectory.Person::active).toList();
    }

    /** How many people work at each organisation today. */
    Map<UUID, Long> peopleByOrganisation() {
        return countByOrganisation(_ -> true);
    }

    Map<UUID, Long> coordinatorsByOrganisation() {
        return countByOrganisation(person -> person.rolesOn(date()).contains(Role.COORDINATOR));
    }

    private Map<UUID, Long> countByOrganisation(Predicate<NetworkDirectory.Person> who) {
        return people().stream()
                .filter(who)
                .flatMap(person ->
                        person.membershipsOn(date()).stream()
                                .map(Membership::organisationId)
                                .distinct())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }
}
