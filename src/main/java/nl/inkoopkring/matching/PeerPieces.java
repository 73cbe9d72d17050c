package nl.inkoopkring.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.matching.PeerScore.Piece;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.search.Evidence;
import nl.inkoopkring.search.EvidenceItem;

/** What was found, piece by piece, and whom a piece names for this viewer: nobody who left, not themselves, and for a partner no person at all. */
final class PeerPieces {

    private static final int LONGEST_SUCCESSION = 5;

    private final List<Piece> pieces;
    private final Viewer viewer;
    private final Register register;
    private final LocalDate today;

    /** Names from memory. */
    interface Register {
        Optional<NetworkDirectory.Person> person(UUID id);

        Optional<OrganisationSummary> organisation(UUID id);

        Optional<InkooppakketSummary> inkooppakket(UUID id);
    }

    PeerPieces(List<EvidenceItem> items, Viewer viewer, Register register, LocalDate today) {
        double best = items.stream().mapToDouble(EvidenceItem::score).max().orElse(0);
        this.pieces =
                items.stream()
                        .flatMap(item -> {
                            double words = best > 0 ? item.score() / best : 0;
                            return item.evidence().stream()
                                    .flatMap(evidence -> piece(item, evidence, words).stream());
                        })
                        .toList();
        this.viewer = viewer;
        this.register = register;
        this.today = today;
    }

    /** Empty for what was done beside a procurement: who wrote guidance about it did not do it. */
    private static Optional<Piece> piece(EvidenceItem item, Evidence evidence, double words) {
        return Optional.ofNullable(PeerScore.phaseOf(evidence.phase()))
                .map(phase ->
                        new Piece(
                                evidence,
                                phase,
                                item.ref(),
                                item.title(),
                                item.path(),
                                item.demo(),
                                words));
    }

    List<Piece> all() {
        return pieces;
    }

    LocalDate today() {
        return today;
    }

    /** The person of a piece, or empty where the viewer is not to be pointed to anyone. */
    Optional<NetworkDirectory.Person> personOf(Piece piece) {
        return Optional.ofNullable(piece.evidence().participantId()).flatMap(this::person);
    }

    /** Someone to point the viewer to. */
    Optional<NetworkDirectory.Person> person(UUID id) {
        return viewer.tokens().contains(Access.NETWORK) && !viewer.is(id)
                ? register.person(id).filter(NetworkDirectory.Person::active)
                : Optional.empty();
    }

    /** Whether the viewer did it. */
    boolean isOwn(Piece piece) {
        var participant = piece.evidence().participantId();
        return participant != null && viewer.is(participant);
    }

    /** Whether it was done for the organisation that the viewer acts for. */
    boolean isOfOwnOrganisation(Piece piece) {
        return piece.evidence().organisationId().equals(viewer.organisationId());
    }

    /** The organisation of a piece, or the one that took it over. */
    Optional<OrganisationSummary> organisationOf(Piece piece) {
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

    Optional<OrganisationSummary> ownOrganisation() {
        return Optional.ofNullable(viewer.organisationId()).flatMap(register::organisation);
    }

    /** Where a person works now. */
    Optional<OrganisationSummary> place(NetworkDirectory.Person person) {
        return person.membershipsOn(today).stream()
                .flatMap(membership -> register.organisation(membership.organisationId()).stream())
                .findFirst();
    }

    Optional<InkooppakketSummary> inkooppakket(UUID id) {
        return register.inkooppakket(id);
    }
}
