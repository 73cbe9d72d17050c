package nl.inkoopkring.matching;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Gatherer;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.matching.PeerScore.Piece;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.OrganisationSummary;
import org.jspecify.annotations.Nullable;

/** Who at other organisations is at the same now. */
final class SamePhaseFinder {

    private SamePhaseFinder() {}

    /** The person is null where only the organisation is known. */
    record Now(
            NetworkDirectory.@Nullable Person person,
            OrganisationSummary organisation,
            ProcurementPhase phase,
            Piece piece) {}

    /** Who is preparing or tendering the same now, or is in the asker's phase; one for each item and organisation, those in the same phase first. */
    static List<Now> find(PeerPieces pieces, PeerScore.Subject subject, PeerScore score) {
        var found = new LinkedHashMap<List<Object>, Now>();
        var own = pieces.ownOrganisation();
        for (var piece : pieces.all()) {
            var phase = piece.phase();
            var organisation = pieces.organisationOf(piece);
            if (!piece.evidence().active()
                    || !(phase.isBeforeAward() || phase == subject.phase())
                    || organisation.isEmpty()
                    || organisation.equals(own)
                    || pieces.isOwn(piece)
                    || !isTheSame(piece, subject, score)) {
                continue;
            }
            var now =
                    new Now(pieces.personOf(piece).orElse(null), organisation.get(), phase, piece);
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
                                .thenComparing(now -> now.organisation().name())
                                .thenComparing(now -> now.piece().item().toString()))
                .gather(onePerPerson())
                .toList();
    }

    /** The very package where it is known: a neighbouring CPV code is like it, not the same. */
    private static boolean isTheSame(Piece piece, PeerScore.Subject subject, PeerScore score) {
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
}
