package nl.inkoopkring.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.inkooppakket.InkooppakketService;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.OrganisationId;
import nl.inkoopkring.network.OrganisationService;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.PeerAvailability.Load;
import nl.inkoopkring.network.Role;
import nl.inkoopkring.shared.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who can help where no peer is known: the organisation's coordinator, then whoever follows the package, then an expert. Within each, those who are asked least go
 * first, so that questions spread.
 */
@Component
class AskablePeers {

    /** A merger of a merger of a merger: further nobody looks. */
    private static final int MOST_SUCCESSORS = 5;

    private final OrganisationService organisations;
    private final InkooppakketService follows;
    private final InkooppakketDirectory packages;
    private final NetworkDirectory network;
    private final ContactPeople people;
    private final ContactLoad load;
    private final Dates dates;

    AskablePeers(
            OrganisationService organisations,
            InkooppakketService follows,
            InkooppakketDirectory packages,
            NetworkDirectory network,
            ContactPeople people,
            ContactLoad load,
            Dates dates) {
        this.organisations = organisations;
        this.follows = follows;
        this.packages = packages;
        this.network = network;
        this.people = people;
        this.load = load;
        this.dates = dates;
    }

    private record Candidate(UUID id, AskReason reason, String detail) {}

    /** Everyone who can help with this, in order, but this person. */
    List<AskablePeer> of(ContactContext context, UUID without) {
        var steps =
                List.of(
                        coordinators(context.organisationId()),
                        followers(context.inkooppakketId()),
                        experts());
        var ids = new HashSet<UUID>();
        steps.forEach(step -> step.forEach(candidate -> ids.add(candidate.id())));
        ids.remove(without);
        ids.removeIf(id -> people.member(id).isEmpty());
        var loads = load.of(ids);
        var peers = new LinkedHashMap<UUID, AskablePeer>();
        for (var step : steps) {
            step.stream()
                    .filter(candidate -> ids.contains(candidate.id()))
                    .sorted(leastAsked(loads))
                    .forEach(candidate ->
                            peers.putIfAbsent(
                                    candidate.id(),
                                    new AskablePeer(
                                            people.get(candidate.id()),
                                            candidate.reason(),
                                            candidate.detail(),
                                            loads.getOrDefault(candidate.id(), Load.FREE)
                                                    .state())));
        }
        return List.copyOf(peers.values());
    }

    private static Comparator<Candidate> leastAsked(Map<UUID, Load> loads) {
        return Comparator.comparingInt((Candidate candidate) ->
                        loads.getOrDefault(candidate.id(), Load.FREE).openRequests())
                .thenComparing(
                        candidate -> loads.getOrDefault(candidate.id(), Load.FREE).responsiveness(),
                        Comparator.reverseOrder())
                .thenComparing(Candidate::id);
    }

    /** Of the organisation, or of the one that took it over. */
    private List<Candidate> coordinators(@Nullable UUID organisationId) {
        var at = organisationId;
        for (int i = 0; at != null && i < MOST_SUCCESSORS; i++) {
            var organisation = network.organisation(at).orElseThrow();
            var found = organisations.coordinators(new OrganisationId(at));
            if (!found.isEmpty()) {
                return candidates(found, AskReason.COORDINATOR, organisation.name());
            }
            var successor = organisation.successor();
            at = successor == null ? null : successor.value();
        }
        return List.of();
    }

    private List<Candidate> followers(@Nullable UUID inkooppakketId) {
        return inkooppakketId == null
                ? List.of()
                : candidates(
                        follows.followers(new InkooppakketId(inkooppakketId)),
                        AskReason.FOLLOWER,
                        packages.find(inkooppakketId).orElseThrow().name());
    }

    private List<Candidate> experts() {
        return candidates(
                network.people().stream()
                        .filter(person -> person.rolesOn(dates.today()).contains(Role.EXPERT))
                        .map(NetworkDirectory.Person::id)
                        .toList(),
                AskReason.EXPERT,
                "");
    }

    private static List<Candidate> candidates(
            Collection<ParticipantId> ids, AskReason reason, String detail) {
        var candidates = new ArrayList<Candidate>();
        ids.forEach(id -> candidates.add(new Candidate(id.value(), reason, detail)));
        return candidates;
    }
}
