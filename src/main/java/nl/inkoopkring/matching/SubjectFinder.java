package nl.inkoopkring.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.matching.PeerScore.Piece;
import nl.inkoopkring.search.Cpv;
import nl.inkoopkring.search.EvidenceItem;
import org.jspecify.annotations.Nullable;

/** What a request turns out to be about, once it is known what fits its words. */
final class SubjectFinder {

    /** In a description only a code with its check digit is a code: eight digits alone may be a telephone number. */
    private static final Pattern CODE_IN_TEXT = Pattern.compile("\\b\\d{8}-\\d\\b");

    /** Any word of a description finds something; what fits less than this beside the best says nothing of the subject. */
    private static final double FITTING = 0.5;

    private SubjectFinder() {}

    /** The packages asked for; else the package that most of what fits the words is about, or none, as for the name of an organisation. */
    static Set<UUID> packages(PeerRequest request, List<EvidenceItem> fitting) {
        if (!request.packages().isEmpty()) {
            return request.packages();
        }
        double least =
                request.description().isBlank()
                        ? 0
                        : FITTING
                                * fitting.stream().mapToDouble(EvidenceItem::score).max().orElse(0);
        return focus(fitting.stream().filter(item -> item.score() >= least).toList());
    }

    /** The codes asked for, in whatever way. */
    static Set<String> cpvCodes(PeerRequest request) {
        return Stream.of(
                        request.cpvCodes().stream(),
                        Stream.of(request.query().split("\\s+")),
                        codesInText(request.description()))
                .flatMap(codes -> codes)
                .flatMap(word -> Cpv.parse(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The codes that stand in a text, with their check digit. */
    static Stream<String> codesInText(String text) {
        return CODE_IN_TEXT.matcher(text).results().map(MatchResult::group);
    }

    /**
     * All of it.
     *
     * @param packages as {@link #packages} found them
     * @param packagesNamed whether the request named them
     * @param pieces what was found, for the phase the asker is in
     */
    static PeerScore.Subject of(
            PeerRequest request, Set<UUID> packages, boolean packagesNamed, PeerPieces pieces) {
        var asked = cpvCodes(request);
        var ofPackages =
                packages.stream()
                        .flatMap(id -> pieces.inkooppakket(id).stream())
                        .flatMap(inkooppakket -> inkooppakket.cpvCodes().stream())
                        .collect(Collectors.toUnmodifiableSet());
        // All codes of a package say no more than the package does.
        boolean cpvAsked = !asked.isEmpty() && !asked.equals(ofPackages);
        return new PeerScore.Subject(
                packages,
                packagesNamed,
                cpvAsked ? asked : ofPackages,
                cpvAsked,
                request.phase() == null ? ownPhase(packages, pieces) : request.phase(),
                request.item());
    }

    /** The package that more than half of what was found is about, measured by how well it fits. */
    private static Set<UUID> focus(List<EvidenceItem> items) {
        double all = 0;
        var sums = new HashMap<UUID, Double>();
        for (var item : items) {
            all += item.score();
            item.packages().forEach(id -> sums.merge(id, (double) item.score(), Double::sum));
        }
        double half = all / 2;
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() > half)
                .max(Map.Entry.comparingByValue())
                .map(sum -> Set.of(sum.getKey()))
                .orElse(Set.of());
    }

    /** The phase in which the viewer, or else their organisation, is at the same now. */
    private static @Nullable ProcurementPhase ownPhase(Set<UUID> packages, PeerPieces pieces) {
        return pieces.all().stream()
                .filter(Piece::isBeforeAward)
                .filter(piece -> pieces.isOwn(piece) || pieces.isOfOwnOrganisation(piece))
                .filter(piece -> {
                    var id = piece.evidence().inkooppakketId();
                    return id != null && packages.contains(id);
                })
                .sorted(Comparator.comparing((Piece piece) -> !pieces.isOwn(piece)))
                .map(Piece::phase)
                .findFirst()
                .orElse(null);
    }
}
