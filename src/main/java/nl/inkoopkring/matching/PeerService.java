package nl.inkoopkring.matching;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.inkooppakket.InkooppakketService;
import nl.inkoopkring.matching.PeerFinder.Ranked;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.Membership;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.OrganisationId;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.PeerAvailability;
import nl.inkoopkring.network.PeerAvailability.Load;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.search.SearchHit;
import nl.inkoopkring.search.SearchRequest;
import nl.inkoopkring.search.SearchService;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has done it, and who else can be asked: people from the evidence in the index, with the reasons why. At most four queries of the index, two where no words were
 * asked for; of the database only what the viewer put aside and how much is asked of the few at the top, of the coordinators of the organisations, and kind by kind of
 * who else can help, each time in one go for all of them.
 *
 * @see PeerSearch what is asked of the index
 * @see PeerScore how they are ordered
 */
@Service
@Transactional
public class PeerService {

    private static final int MOST_ORGANISATIONS = 8;
    private static final int MOST_IN_SAME_PHASE = 8;

    /** How much is asked of someone moves them by a place or two, so only of these many at the top it is looked up: more than are ever shown. */
    private static final int MOST_LOADS = 100;

    private final PeerSearch evidence;
    private final SearchService search;
    private final PeerRegister register;
    private final HelperFinder helpers;
    private final PeerLoads loads;
    private final PutAside putAside;
    private final InkooppakketService packages;
    private final CurrentParticipant current;
    private final Dates dates;

    PeerService(
            PeerSearch evidence,
            SearchService search,
            PeerRegister register,
            HelperFinder helpers,
            PeerLoads loads,
            PutAside putAside,
            InkooppakketService packages,
            CurrentParticipant current,
            Dates dates) {
        this.evidence = evidence;
        this.search = search;
        this.register = register;
        this.helpers = helpers;
        this.loads = loads;
        this.putAside = putAside;
        this.packages = packages;
        this.current = current;
        this.dates = dates;
    }

    /**
     * Whom the viewer can ask about something. People are named to members only; a partner gets the organisations of what is shared with partners.
     *
     * @param viewer the one signed in
     * @throws AccessDeniedException for someone else's viewer
     */
    @Transactional(readOnly = true)
    public Peers peers(PeerRequest request, Viewer viewer) {
        var me = requireSelf(viewer);
        var found = evidence.find(request, viewer);
        var finder = finder(request, found);
        var about =
                found.isEmpty() && found.packages().isEmpty()
                        ? packageOf(request, viewer)
                        : found.packages();
        var key = PutAside.key(request, about);
        var aside = putAside.of(me, key);
        var now = finder.samePhase().stream().limit(MOST_IN_SAME_PHASE).toList();
        var top = finder.ranked(Map.of()).stream().map(Ranked::id).toList();
        var load = loads(top.stream().filter(id -> !aside.contains(id)), now);
        var ranked =
                finder.ranked(load).stream().filter(peer -> !aside.contains(peer.id())).toList();
        boolean member = viewer.tokens().contains(Access.NETWORK);
        var known = about.size() == 1 ? register.inkooppakket(about.iterator().next()) : null;
        return new Peers(
                ranked.stream().limit(request.limit()).map(this::peer).toList(),
                total(found, top, aside),
                now.stream().map(one -> samePhase(one, load)).toList(),
                organisations(finder, member, me),
                member
                                && ranked.stream()
                                        .map(peer -> load.get(peer.id()))
                                        .filter(Objects::nonNull)
                                        .noneMatch(PeerFinder::isFree)
                        ? helpers(about, me, ranked)
                        : List.of(),
                known == null ? null : known.orElse(null),
                key);
    }

    /**
     * What to ask for the people of an item, such as a procurement: its packages, codes and phase, as far as the viewer may know them.
     *
     * @throws NotFoundException when there is no such item for this viewer
     */
    @Transactional(readOnly = true)
    public PeerRequest about(ContentRef item, int limit, Viewer viewer) {
        requireSelf(viewer);
        var found = evidence.item(item, viewer).orElseThrow(NotFoundException::new);
        return new PeerRequest(
                "",
                "",
                found.packages(),
                found.evidence().stream()
                        .flatMap(one -> one.cpvCodes().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                found.evidence().stream()
                        .findFirst()
                        .map(one -> PeerScore.phaseOf(one.phase()))
                        .orElse(null),
                item,
                limit);
    }

    /**
     * By which words of a description peers are found: those that tell most of what is bought, and CPV codes with their check digit. Found again by these words alone,
     * it gives the same people.
     */
    @Transactional(readOnly = true)
    public List<String> words(String description, Viewer viewer) {
        requireSelf(viewer);
        return evidence.words(PeerRequest.description(description, 1), viewer);
    }

    /** What was shared that can be read before asking: the best fitting procurements with an experience. */
    @Transactional(readOnly = true)
    public List<SearchHit> lessons(PeerRequest request, int limit, Viewer viewer) {
        requireSelf(viewer);
        return evidence.shared(request, limit, viewer);
    }

    /** Who at other organisations is preparing or tendering now what the viewer follows; those with a person first. */
    @Transactional(readOnly = true)
    public List<Peers.SamePhase> busyWithFollowed(Viewer viewer, int limit) {
        requireSelf(viewer);
        var followed =
                packages.followed().stream()
                        .map(InkooppakketId::value)
                        .collect(Collectors.toUnmodifiableSet());
        if (followed.isEmpty()) {
            return List.of();
        }
        var request = PeerRequest.packages(followed, limit);
        var pieces = evidence.goingOn(followed, viewer);
        var now =
                new PeerFinder(pieces, SubjectFinder.of(request, followed, true, pieces))
                        .samePhase().stream()
                                .filter(one -> one.phase().isBeforeAward())
                                .limit(request.limit())
                                .toList();
        var load = loads(Stream.of(), now);
        return now.stream().map(one -> samePhase(one, load)).toList();
    }

    /**
     * "Niet nu": puts a suggested peer aside for this subject, for 90 days and only for the one signed in. The next in order takes the place.
     *
     * @param subject as {@link Peers#subject()} gave it
     * @throws NotFoundException when there is no such person or subject
     */
    public void dismiss(ParticipantId peer, String subject) {
        var me = current.requireMember();
        if (!PutAside.isKey(subject) || register.person(peer.value()).isEmpty()) {
            throw new NotFoundException();
        }
        putAside.add(me, subject, peer.value());
    }

    /** Takes {@link #dismiss} back. */
    public void restore(ParticipantId peer, String subject) {
        putAside.remove(current.requireMember(), subject, peer.value());
    }

    private UUID requireSelf(Viewer viewer) {
        var me = current.require();
        if (!viewer.is(me)) {
            throw new AccessDeniedException("peers are personal");
        }
        return me;
    }

    private static PeerFinder finder(PeerRequest request, PeerSearch.Found found) {
        return new PeerFinder(
                found.pieces(),
                SubjectFinder.of(request, found.packages(), found.packagesNamed(), found.pieces()));
    }

    /** The package that a query names while no evidence does. */
    private Set<UUID> packageOf(PeerRequest request, Viewer viewer) {
        if (request.query().isBlank()) {
            return Set.of();
        }
        return search
                .hits(
                        SearchRequest.of(request.query(), 1)
                                .filteredBy(SearchFacet.KIND, "inkooppakket"),
                        viewer)
                .stream()
                .map(SearchHit::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<UUID, Load> loads(Stream<UUID> top, List<SamePhaseFinder.Now> now) {
        var ids = new LinkedHashSet<UUID>();
        top.limit(MOST_LOADS).forEach(ids::add);
        now.stream()
                .map(SamePhaseFinder.Now::person)
                .filter(Objects::nonNull)
                .forEach(person -> ids.add(person.id().value()));
        return loads.of(ids);
    }

    /** Those at the top, and whom the counts name beyond them. */
    private static int total(PeerSearch.Found found, List<UUID> top, Set<UUID> aside) {
        var people = new HashSet<>(top);
        found.people().stream()
                .filter(id -> found.pieces().person(id).isPresent())
                .forEach(people::add);
        people.removeAll(aside);
        return people.size();
    }

    private Peers.Peer peer(Ranked ranked) {
        return new Peers.Peer(
                person(ranked.person()),
                ranked.load().state(),
                ranked.score().best().item(),
                ranked.score().reasons());
    }

    private Peers.SamePhase samePhase(SamePhaseFinder.Now now, Map<UUID, Load> load) {
        var person = now.person();
        var piece = now.piece();
        return new Peers.SamePhase(
                person == null ? null : person(person),
                person == null
                        ? PeerAvailability.State.AVAILABLE
                        : load.getOrDefault(person.id().value(), Load.FREE).state(),
                now.organisation(),
                piece.evidence().inkooppakketId(),
                now.phase(),
                piece.item(),
                piece.title(),
                piece.path(),
                piece.demo());
    }

    private List<Peers.KnownOrganisation> organisations(
            PeerFinder finder, boolean member, UUID me) {
        var found = finder.organisations().stream().limit(MOST_ORGANISATIONS).toList();
        var ids = found.stream().map(one -> one.organisation().id()).collect(Collectors.toSet());
        var coordinators =
                member
                        ? helpers.coordinators(ids, me)
                        : Map.<OrganisationId, NetworkDirectory.Person>of();
        return found.stream()
                .map(one -> organisation(one, coordinators.get(one.organisation().id())))
                .toList();
    }

    private Peers.KnownOrganisation organisation(
            PeerFinder.RankedOrganisation found, NetworkDirectory.@Nullable Person coordinator) {
        var best = found.score().best();
        return new Peers.KnownOrganisation(
                found.organisation(),
                coordinator == null ? null : person(coordinator),
                found.score().reasons(),
                best.item(),
                best.path(),
                best.demo());
    }

    private List<Peers.Helper> helpers(Set<UUID> about, UUID me, List<Ranked> shown) {
        var not = new HashSet<UUID>();
        not.add(me);
        shown.forEach(peer -> not.add(peer.person().id().value()));
        return helpers.find(about, not).stream()
                .map(found ->
                        new Peers.Helper(person(found.person()), found.why(), found.load().state()))
                .toList();
    }

    private Peers.Person person(NetworkDirectory.Person person) {
        var place = person.membershipsOn(dates.today()).stream().findFirst();
        @Nullable OrganisationSummary organisation =
                place.map(Membership::organisationId).flatMap(register::organisation).orElse(null);
        return new Peers.Person(
                person.id(),
                person.name(),
                organisation,
                place.map(Membership::jobTitle).orElse(""),
                person.demo());
    }
}
