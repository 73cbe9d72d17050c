package nl.inkoopkring.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.inkooppakket.InkooppakketService;
import nl.inkoopkring.matching.Peers.Helper.Why;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.NetworkDirectory.Person;
import nl.inkoopkring.network.OrganisationId;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.PeerAvailability.Load;
import nl.inkoopkring.network.Role;
import nl.inkoopkring.shared.Dates;
import org.springframework.stereotype.Component;

/**
 * Who can help where nobody is known who did it: first the followers of the package, then an expert, and where there is none the director, a coordinator or any other
 * member, so that a question always finds someone. Of each kind those who can be asked and have the fewest open requests go first.
 */
@Component
class HelperFinder {

    private static final int MOST_FOLLOWERS = 3;

    private final InkooppakketService packages;
    private final NetworkDirectory directory;
    private final PeerLoads loads;
    private final Dates dates;

    HelperFinder(
            InkooppakketService packages,
            NetworkDirectory directory,
            PeerLoads loads,
            Dates dates) {
        this.packages = packages;
        this.directory = directory;
        this.loads = loads;
        this.dates = dates;
    }

    record Found(Person person, Why why, Load load) {}

    /**
     * For members.
     *
     * @param not whom to leave out: the asker, and who was shown already
     */
    List<Found> find(Set<UUID> about, Set<UUID> not) {
        var found = new ArrayList<Found>();
        var followers =
                about.stream()
                        .flatMap(id -> packages.followers(new InkooppakketId(id)).stream())
                        .map(ParticipantId::value)
                        .distinct()
                        .flatMap(id -> directory.person(id).stream())
                        .filter(this::isMember)
                        .filter(person -> !not.contains(person.id().value()))
                        .toList();
        found.addAll(freest(followers, Why.FOLLOWER, MOST_FOLLOWERS));
        var others =
                directory.people().stream()
                        .filter(this::isMember)
                        .filter(person -> !not.contains(person.id().value()))
                        .filter(person -> !followers.contains(person))
                        .toList();
        var busy = new ArrayList<Found>();
        // Of a kind is only asked how free they are when nobody of those before it can be asked.
        for (var why : List.of(Why.EXPERT, Why.DIRECTOR, Why.COORDINATOR, Why.MEMBER)) {
            var freest = freest(others.stream().filter(is(why)).toList(), why, 1);
            if (freest.stream().anyMatch(helper -> PeerFinder.isFree(helper.load()))) {
                found.addAll(freest);
                return found;
            }
            busy.addAll(freest);
        }
        return found.isEmpty() ? busy.stream().limit(1).toList() : found;
    }

    /**
     * Of each of these organisations the coordinator to ask, the freest of those who can be asked; none where it has none. For members.
     *
     * @param not whom to leave out: the asker
     */
    Map<OrganisationId, Person> coordinators(Set<OrganisationId> organisations, UUID not) {
        var all =
                directory.people().stream()
                        .filter(this::isMember)
                        .filter(is(Why.COORDINATOR))
                        .filter(person -> !person.id().value().equals(not))
                        .filter(person -> placesOf(person).anyMatch(organisations::contains))
                        .toList();
        var coordinators = new HashMap<OrganisationId, Person>();
        freest(all, Why.COORDINATOR, all.size()).stream()
                .filter(helper -> PeerFinder.isFree(helper.load()))
                .map(Found::person)
                .forEach(person ->
                        placesOf(person)
                                .filter(organisations::contains)
                                .forEach(place -> coordinators.putIfAbsent(place, person)));
        return coordinators;
    }

    private Stream<OrganisationId> placesOf(Person person) {
        return person.membershipsOn(dates.today()).stream()
                .map(membership -> new OrganisationId(membership.organisationId()));
    }

    private List<Found> freest(Collection<Person> people, Why why, int most) {
        Map<UUID, Load> known =
                loads.of(people.stream().map(person -> person.id().value()).toList());
        return people.stream()
                .map(person ->
                        new Found(person, why, known.getOrDefault(person.id().value(), Load.FREE)))
                .sorted(
                        Comparator.comparing((Found helper) -> !PeerFinder.isFree(helper.load()))
                                .thenComparingInt(helper -> helper.load().openRequests())
                                .thenComparing(helper -> helper.person().name()))
                .limit(most)
                .toList();
    }

    private Predicate<Person> is(Why why) {
        return switch (why) {
            case EXPERT -> person -> has(person, Role.EXPERT);
            case DIRECTOR -> person -> has(person, Role.DIRECTOR);
            case COORDINATOR -> person -> has(person, Role.COORDINATOR);
            case FOLLOWER, MEMBER -> person -> true;
        };
    }

    private boolean has(Person person, Role role) {
        return person.rolesOn(dates.today()).contains(role);
    }

    private boolean isMember(Person person) {
        return person.active() && person.rolesOn(dates.today()).stream().anyMatch(Role::isMember);
    }
}
