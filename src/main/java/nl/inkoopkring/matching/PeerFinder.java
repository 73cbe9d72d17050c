package nl.inkoopkring.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inkoopkring.matching.PeerScore.Piece;
import nl.inkoopkring.matching.PeerScore.Score;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.network.PeerAvailability;
import nl.inkoopkring.network.PeerAvailability.Load;

/**
 * Turns pieces of evidence into people and organisations, for one request of one viewer. A pure function of the pieces and the directory: whom it names comes from
 * what the viewer may find, and nothing else.
 */
final class PeerFinder {

    private final PeerPieces pieces;
    private final PeerScore.Subject subject;
    private final PeerScore score;

    PeerFinder(PeerPieces pieces, PeerScore.Subject subject) {
        this.pieces = pieces;
        this.subject = subject;
        this.score = new PeerScore(subject, pieces.ownOrganisation().orElse(null), pieces.today());
    }

    /** Someone who did it, with the points and the reasons. */
    record Ranked(NetworkDirectory.Person person, Score score, Load load) {
        UUID id() {
            return person.id().value();
        }
    }

    record RankedOrganisation(OrganisationSummary organisation, Score score) {}

    /**
     * Who did it, best fitting first.
     *
     * @param loads of the best of them; those are spread by it, and who is not among them follows by score, for nobody knows how much is asked of them
     */
    List<Ranked> ranked(Map<UUID, Load> loads) {
        var byPerson = new LinkedHashMap<UUID, List<Piece>>();
        for (var piece : pieces.all()) {
            pieces.personOf(piece)
                    .ifPresent(person ->
                            byPerson.computeIfAbsent(person.id().value(), key -> new ArrayList<>())
                                    .add(piece));
        }
        var ranked = new ArrayList<Ranked>();
        byPerson.forEach((id, own) -> {
            var person = pieces.person(id).orElseThrow();
            var load = loads.getOrDefault(id, Load.FREE);
            score.of(own, pieces.place(person).orElse(null), load.responsiveness())
                    .ifPresent(result -> ranked.add(new Ranked(person, result, load)));
        });
        ranked.sort(
                Comparator.comparingDouble((Ranked peer) -> peer.score().points())
                        .reversed()
                        .thenComparing(Ranked::id));
        var known =
                ranked.stream()
                        .collect(Collectors.partitioningBy(peer -> loads.containsKey(peer.id())));
        return Stream.concat(
                        spread(known.getOrDefault(true, List.of())).stream(),
                        known.getOrDefault(false, List.of()).stream())
                .toList();
    }

    /** Among those whose score hardly differs, who can be asked and has the fewest open requests goes first, so that not everyone asks the same person. */
    private static List<Ranked> spread(List<Ranked> byScore) {
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
        for (var piece : pieces.all()) {
            var organisation = pieces.organisationOf(piece);
            if (organisation.isEmpty()) {
                continue;
            }
            if (pieces.personOf(piece).isPresent() && score.isAbout(piece)) {
                withPerson.add(organisation.get());
            } else if (!pieces.isOwn(piece)) {
                byOrganisation
                        .computeIfAbsent(organisation.get(), key -> new ArrayList<>())
                        .add(piece);
            }
        }
        byOrganisation.keySet().removeAll(withPerson);
        pieces.ownOrganisation().ifPresent(byOrganisation::remove);
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

    /** Who is at the same now. */
    List<SamePhaseFinder.Now> samePhase() {
        return SamePhaseFinder.find(pieces, subject, score);
    }
}
