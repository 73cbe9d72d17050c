package nl.inkoopkring.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Gatherer;
import java.util.stream.Stream;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.matching.PeerScore.Piece;
import nl.inkoopkring.matching.PeerScore.Score;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.network.PeerAvailability;
import nl.inkoopkring.network.PeerAvailability.Load;
import nl.inkoopkring.search.Cpv;
import nl.inkoopkring.search.Evidence;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.search.SearchHit;
import nl.inkoopkring.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Turns hits with evidence into people and organisations, for one request of one viewer. A pure function of the hits and the directory: whom it names comes from what
 * the viewer may find, and nothing else.
 */
final class PeerFinder {

    private static final int LONGEST_SUCCESSION = 5;

    private final PeerRequest request;
    private final Viewer viewer;
    private final Register register;
    private final LocalDate today;
    private final List<Piece> pieces;
    private final PeerScore.Subject subject;
    private final PeerScore score;

    /** Names from memory. */
    interface Register {
        Optional<NetworkDirectory.Person> person(UUID id);

        Optional<OrganisationSummary> organisation(UUID id);

        Optional<InkooppakketSummary> inkooppakket(UUID id);
    }

    PeerFinder(
            PeerRequest request,
            List<SearchHit> hits,
            Viewer viewer,
            Register register,
            LocalDate today) {
        this.request = request;
        this.viewer = viewer;
        this.register = register;
        this.today = today;
        this.pieces = pieces(hits, !request.query().isBlank());
        this.subject = subject(hits);
        this.score = new PeerScore(subject, ownOrganisation().orElse(null), today);
    }

    /** What it turned out to be about. */
    PeerScore.Subject subject() {
        return subject;
    }

    /** Someone who did it, with the points and the reasons. */
    record Ranked(NetworkDirectory.Person person, Score score, Load load) {}

    record RankedOrganisation(OrganisationSummary organisation, Score score) {}

    /** Everyone whom the evidence names, but for the viewer: for asking their load. */
    Set<UUID> people() {
        return pieces.stream()
                .flatMap(piece -> personOf(piece).stream())
                .map(person -> person.id().value())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Who did it, best fitting first, spread by load. */
    List<Ranked> ranked(Map<UUID, Load> loads) {
        var byPerson = new LinkedHashMap<UUID, List<Piece>>();
        for (var piece : pieces) {
            personOf(piece)
                    .ifPresent(person ->
                            byPerson.computeIfAbsent(person.id().value(), key -> new ArrayList<>())
                                    .add(piece));
        }
        var ranked = new ArrayList<Ranked>();
        byPerson.forEach((id, own) -> {
            var person = register.person(id).orElseThrow();
            var load = loads.getOrDefault(id, Load.FREE);
            score.of(own, place(person).orElse(null), load.responsiveness())
                    .ifPresent(result -> ranked.add(new Ranked(person, result, load)));
        });
        return spread(ranked);
    }

    /**
     * Orders by score, and where that hardly differs by who can be asked and has the fewest open requests, so that not everyone asks the same person.
     */
    static List<Ranked> spread(Collection<Ranked> peers) {
        var byScore =
                peers.stream()
                        .sorted(
                                Comparator.comparingDouble((Ranked peer) -> peer.score().points())
                                        .reversed()
                                        .thenComparing(peer -> peer.person().id().value()))
                        .toList();
        var spread = new ArrayList<Ranked>();
        int from = 0;
        while (from < byScore.size()) {
            double enough = byScore.get(from).score().points() * PeerScore.COMPARABLE;
            int to = from + 1;
            while (to < byScore.size() && byScore.get(to).score().points() >= enough) {
                to++;
            }
            byScore.subList(from, to).stream()
                    .sorted(
                            Comparator.comparing((Ranked peer) -> !isFree(peer.load()))
                                    .thenComparingInt(peer -> peer.load().openRequests()))
                    .forEach(spread::add);
            from = to;
        }
        return spread;
    }

    static boolean isFree(Load load) {
        return load.state() == PeerAvailability.State.AVAILABLE;
    }

    /** Organisations that did it while nobody there is known, best fitting first; not the viewer's own. */
    List<RankedOrganisation> organisations() {
        var withPerson = new HashSet<OrganisationSummary>();
        var byOrganisation = new LinkedHashMap<OrganisationSummary, List<Piece>>();
        for (var piece : pieces) {
            var organisation = organisationOf(piece);
            if (organisation.isEmpty()) {
                continue;
            }
            if (personOf(piece).isPresent() && score.isAbout(piece)) {
                withPerson.add(organisation.get());
            } else if (!isOwn(piece)) {
                byOrganisation
                        .computeIfAbsent(organisation.get(), key -> new ArrayList<>())
                        .add(piece);
            }
        }
        byOrganisation.keySet().removeAll(withPerson);
        ownOrganisation().ifPresent(byOrganisation::remove);
        return byOrganisation.entrySet().stream()
                .flatMap(entry ->
                        score
                                .of(entry.getValue(), entry.getKey(), 0)
                                .map(result -> new RankedOrganisation(entry.getKey(), result))
                                .stream())
                .sorted(
                        Comparator.comparingDouble((RankedOrganisation o) -> o.score().points())
                                .reversed()
                                .thenComparing(o -> o.organisation().name()))
                .toList();
    }

    /** Someone at another organisation who is at the same now; the person is null where only the organisation is known. */
    record Now(
            NetworkDirectory.@Nullable Person person,
            OrganisationSummary organisation,
            ProcurementPhase phase,
            Piece piece) {}

    /** Who is preparing or tendering the same now, or is in the asker's phase; one for each item and organisation, those in the same phase first. */
    List<Now> samePhase() {
        var found = new LinkedHashMap<List<Object>, Now>();
        var own = ownOrganisation();
        for (var piece : pieces) {
            var phase = piece.phase();
            var organisation = organisationOf(piece);
            if (phase == null
                    || !piece.evidence().active()
                    || !(phase.isBeforeAward() || phase == subject.phase())
                    || organisation.isEmpty()
                    || organisation.equals(own)
                    || isOwn(piece)
                    || !isTheSame(piece)) {
                continue;
            }
            var now = new Now(personOf(piece).orElse(null), organisation.get(), phase, piece);
            found.merge(
                    List.of(piece.item(), organisation.get().id()),
                    now,
                    (first, next) -> first.person() == null ? next : first);
        }
        return found.values().stream()
                .sorted(
                        Comparator.comparing((Now now) -> now.phase() != subject.phase())
                                .thenComparing(now -> now.person() == null)
                                .thenComparing(Now::phase)
                                .thenComparing(now -> now.organisation().name()))
                .gather(onePerPerson())
                .toList();
    }

    /** The very package where it is known: a neighbouring CPV code is like it, not the same. */
    private boolean isTheSame(Piece piece) {
        var inkooppakket = piece.evidence().inkooppakketId();
        return subject.packages().isEmpty()
                ? score.isAbout(piece)
                : inkooppakket != null && subject.packages().contains(inkooppakket);
    }

    private static Gatherer<Now, ?, Now> onePerPerson() {
        return Gatherer.ofSequential(
                HashSet<Object>::new,
                Gatherer.Integrator.ofGreedy((seen, now, downstream) ->
                        !seen.add(now.person() == null ? now.organisation() : now.person().id())
                                || downstream.push(now)));
    }

    /** Where a person works now. */
    Optional<OrganisationSummary> place(NetworkDirectory.Person person) {
        return person.membershipsOn(today).stream()
                .flatMap(membership -> register.organisation(membership.organisationId()).stream())
                .findFirst();
    }

    /** The person of a piece, when the viewer may know people, they did not leave, and are not the viewer. */
    private Optional<NetworkDirectory.Person> personOf(Piece piece) {
        return Optional.ofNullable(piece.evidence().participantId())
                .filter(id -> viewer.tokens().contains(Access.NETWORK))
                .filter(id -> !viewer.is(id))
                .flatMap(register::person)
                .filter(NetworkDirectory.Person::active);
    }

    private boolean isOwn(Piece piece) {
        var participant = piece.evidence().participantId();
        return participant != null && viewer.is(participant);
    }

    /** The organisation of a piece, or the one that took it over. */
    private Optional<OrganisationSummary> organisationOf(Piece piece) {
        var organisation = register.organisation(piece.evidence().organisationId());
        for (int i = 0; i < LONGEST_SUCCESSION; i++) {
            var successor = organisation.map(OrganisationSummary::successor);
            if (successor.isEmpty()) {
                break;
            }
            organisation = register.organisation(successor.get().value());
        }
        return organisation.filter(o -> o.existsOn(today));
    }

    private Optional<OrganisationSummary> ownOrganisation() {
        return Optional.ofNullable(viewer.organisationId()).flatMap(register::organisation);
    }

    private static List<Piece> pieces(List<SearchHit> hits, boolean words) {
        double best = hits.stream().mapToDouble(SearchHit::score).max().orElse(0);
        return hits.stream()
                .flatMap(hit ->
                        hit.evidence().stream()
                                .filter(Evidence::isProcurement)
                                .map(evidence ->
                                        new Piece(
                                                evidence,
                                                hit.ref(),
                                                hit.title().text(),
                                                hit.path(),
                                                hit.demo(),
                                                words && best > 0 ? hit.score() / best : 0)))
                .toList();
    }

    private PeerScore.Subject subject(List<SearchHit> hits) {
        var packages = request.packages().isEmpty() ? focus(hits) : request.packages();
        var asked =
                Stream.concat(
                                request.cpvCodes().stream(),
                                Stream.of(request.query().split("\\s+"))
                                        .flatMap(word -> Cpv.parse(word).stream()))
                        .collect(Collectors.toUnmodifiableSet());
        var ofPackages =
                packages.stream()
                        .flatMap(id -> register.inkooppakket(id).stream())
                        .flatMap(inkooppakket -> inkooppakket.cpvCodes().stream())
                        .collect(Collectors.toUnmodifiableSet());
        // All codes of a package say no more than the package does.
        boolean cpvAsked = !asked.isEmpty() && !asked.equals(ofPackages);
        var codes = cpvAsked ? asked : ofPackages;
        var phase = request.phase() == null ? ownPhase(packages) : request.phase();
        return new PeerScore.Subject(packages, codes, cpvAsked, phase, request.item());
    }

    /** The package that more than half of what was found is about, measured by how well it fits; or none, as for the name of an organisation. */
    private static Set<UUID> focus(List<SearchHit> hits) {
        double all = 0;
        var sums = new HashMap<UUID, Double>();
        for (var hit : hits) {
            all += hit.score();
            for (var value : hit.values(SearchFacet.INKOOPPAKKET)) {
                Ids.parse(value).ifPresent(id -> sums.merge(id, (double) hit.score(), Double::sum));
            }
        }
        double half = all / 2;
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() > half)
                .max(Map.Entry.comparingByValue())
                .map(sum -> Set.of(sum.getKey()))
                .orElse(Set.of());
    }

    /** The phase in which the viewer, or else their organisation, is at the same now. */
    private @Nullable ProcurementPhase ownPhase(Set<UUID> packages) {
        return pieces.stream()
                .filter(Piece::isBeforeAward)
                .filter(piece ->
                        isOwn(piece)
                                || Objects.equals(
                                        piece.evidence().organisationId(), viewer.organisationId()))
                .filter(piece -> {
                    var id = piece.evidence().inkooppakketId();
                    return id != null && packages.contains(id);
                })
                .sorted(Comparator.comparing((Piece piece) -> !isOwn(piece)))
                .map(Piece::phase)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
