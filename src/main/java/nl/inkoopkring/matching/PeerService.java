package nl.inkoopkring.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.inkooppakket.InkooppakketService;
import nl.inkoopkring.matching.PeerFinder.Ranked;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.Membership;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.PeerAvailability;
import nl.inkoopkring.network.PeerAvailability.Load;
import nl.inkoopkring.search.EvidenceRequest;
import nl.inkoopkring.search.EvidenceService;
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
 * Who has done it, and who else can be asked: people from the evidence in the index, with the reasons why. One query of the index; of the database only what the
 * viewer put aside and how much is asked of whom, each in one query for all.
 *
 * @see PeerScore how they are ordered
 */
@Service
@Transactional
public class PeerService {

    private static final Duration PUT_ASIDE_FOR = Duration.ofDays(90);
    private static final int MOST_ITEMS = 300;
    private static final int MOST_ORGANISATIONS = 8;
    private static final int MOST_IN_SAME_PHASE = 8;
    private static final int HASH_BYTES = 20;
    private static final Pattern SUBJECT = Pattern.compile("[a-z]+:[0-9a-f-]{36,40}");

    private final SearchService search;
    private final EvidenceService evidence;
    private final PeerRegister register;
    private final HelperFinder helpers;
    private final PeerLoads loads;
    private final PeerDismissalRepository dismissals;
    private final InkooppakketService packages;
    private final CurrentParticipant current;
    private final Dates dates;
    private final Clock clock;

    PeerService(
            SearchService search,
            EvidenceService evidence,
            PeerRegister register,
            HelperFinder helpers,
            PeerLoads loads,
            PeerDismissalRepository dismissals,
            InkooppakketService packages,
            CurrentParticipant current,
            Dates dates,
            Clock clock) {
        this.search = search;
        this.evidence = evidence;
        this.register = register;
        this.helpers = helpers;
        this.loads = loads;
        this.dismissals = dismissals;
        this.packages = packages;
        this.current = current;
        this.dates = dates;
        this.clock = clock;
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
        var hits = evidence(request, viewer);
        var finder = new PeerFinder(request, hits, viewer, register, dates.today());
        var about =
                hits.isEmpty() && finder.subject().packages().isEmpty()
                        ? packageOf(request, viewer)
                        : finder.subject().packages();
        var key = subject(request, about);
        var aside = putAside(me, key);
        var load = loads.of(finder.people());
        var ranked =
                finder.ranked(load).stream()
                        .filter(peer -> !aside.contains(peer.person().id().value()))
                        .toList();
        boolean member = viewer.tokens().contains(Access.NETWORK);
        var known = about.size() == 1 ? register.inkooppakket(about.iterator().next()) : null;
        return new Peers(
                ranked.stream().limit(request.limit()).map(peer -> peer(finder, peer)).toList(),
                ranked.size(),
                finder.samePhase().stream()
                        .limit(MOST_IN_SAME_PHASE)
                        .map(now -> samePhase(now, load))
                        .toList(),
                finder.organisations().stream()
                        .limit(MOST_ORGANISATIONS)
                        .map(found -> organisation(found, member, me))
                        .toList(),
                member && ranked.stream().noneMatch(peer -> PeerFinder.isFree(peer.load()))
                        ? helpers(about, me, ranked)
                        : List.of(),
                known == null ? null : known.orElse(null),
                key);
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
        var request = new PeerRequest("", followed, Set.of(), null, null, limit);
        var hits =
                evidence.find(EvidenceRequest.about("", followed, Set.of(), MOST_ITEMS), viewer);
        var finder = new PeerFinder(request, hits, viewer, register, dates.today());
        var load = loads.of(finder.people());
        return finder.samePhase().stream()
                .filter(now -> now.phase().isBeforeAward())
                .limit(request.limit())
                .map(now -> samePhase(now, load))
                .toList();
    }

    /**
     * "Niet nu": puts a suggested peer aside for this subject, for 90 days and only for the one signed in. The next in order takes the place.
     *
     * @param subject as {@link Peers#subject()} gave it
     * @throws NotFoundException when there is no such person or subject
     */
    public void dismiss(ParticipantId peer, String subject) {
        var me = current.requireMember();
        if (!SUBJECT.matcher(subject).matches() || register.person(peer.value()).isEmpty()) {
            throw new NotFoundException();
        }
        dismissals.save(
                new PeerDismissal(
                        new PeerDismissal.Key(me, subject, peer.value()),
                        clock.instant().plus(PUT_ASIDE_FOR)));
    }

    /** Takes {@link #dismiss} back. */
    public void restore(ParticipantId peer, String subject) {
        dismissals.deleteById(
                new PeerDismissal.Key(current.requireMember(), subject, peer.value()));
    }

    private UUID requireSelf(Viewer viewer) {
        var me = current.require();
        if (!viewer.is(me)) {
            throw new AccessDeniedException("peers are personal");
        }
        return me;
    }

    private List<SearchHit> evidence(PeerRequest request, Viewer viewer) {
        // Nothing asked for would give all evidence there is.
        return request.isEmpty()
                ? List.of()
                : evidence.find(
                        EvidenceRequest.about(
                                request.query(),
                                request.packages(),
                                request.cpvCodes(),
                                MOST_ITEMS),
                        viewer);
    }

    /** The package that a query names while no evidence does. */
    private Set<UUID> packageOf(PeerRequest request, Viewer viewer) {
        if (request.query().isBlank()) {
            return Set.of();
        }
        return search
                .search(
                        SearchRequest.of(request.query(), 1)
                                .filteredBy(SearchFacet.KIND, "inkooppakket"),
                        viewer)
                .hits()
                .stream()
                .map(SearchHit::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<UUID> putAside(UUID me, String subject) {
        return dismissals
                .findByParticipantIdAndSubjectAndExpiresAtAfter(me, subject, clock.instant())
                .stream()
                .map(PeerDismissal::peerId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One package is the same subject however it was come by; anything else is the very question. */
    private static String subject(PeerRequest request, Set<UUID> about) {
        if (about.size() == 1) {
            return "pakket:" + about.iterator().next();
        }
        var text =
                String.join(
                        "\n",
                        request.query().strip().toLowerCase(Locale.ROOT),
                        new TreeSet<>(about).toString(),
                        new TreeSet<>(request.cpvCodes()).toString(),
                        String.valueOf(request.item()));
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "vraag:" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Peers.Peer peer(PeerFinder finder, Ranked ranked) {
        return new Peers.Peer(
                person(ranked.person()),
                ranked.load().state(),
                ranked.score().best().item(),
                ranked.score().reasons());
    }

    private Peers.SamePhase samePhase(PeerFinder.Now now, Map<UUID, Load> load) {
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

    private Peers.KnownOrganisation organisation(
            PeerFinder.RankedOrganisation found, boolean member, UUID me) {
        var best = found.score().best();
        var coordinator =
                member
                        ? helpers.coordinators(found.organisation().id()).stream()
                                .filter(person -> !person.id().value().equals(me))
                                .map(this::person)
                                .findFirst()
                                .orElse(null)
                        : null;
        return new Peers.KnownOrganisation(
                found.organisation(),
                coordinator,
                (MatchReason.Did) found.score().reasons().getFirst(),
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
