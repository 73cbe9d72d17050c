package nl.inkoopkring.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.search.Evidence;
import nl.inkoopkring.search.EvidenceItem;
import nl.inkoopkring.search.EvidenceOverview;
import nl.inkoopkring.search.EvidenceRequest;
import nl.inkoopkring.search.EvidenceService;
import nl.inkoopkring.search.EvidenceSubject;
import nl.inkoopkring.search.SearchHit;
import nl.inkoopkring.shared.Dates;
import org.springframework.stereotype.Component;

/**
 * Asks the index for the evidence of a request, in a bounded number of queries however much there is:
 *
 * <ol>
 *   <li>where words were asked for, what fits them best: that says what they are about (once more with any of the words when nothing has enough of them);
 *   <li>the subject counted by person and organisation, with what is going on now and the newest items;
 *   <li>all items of those who can score most by these counts.
 * </ol>
 *
 * <p>Each step is only taken when the one before did not give everything there is, so that a small network costs one query.
 *
 * @see <a href="../../../../../../docs/decisions/015-evidence-counted-in-the-index.md">decision 015</a>
 */
@Component
class PeerSearch {

    private static final int MOST_ITEMS = 300;
    private static final int MOST_ITEMS_OF_PEOPLE = 500;
    private static final int MOST_ITEMS_OF_ORGANISATIONS = 200;
    private static final int MOST_LESSONS_READ = 50;
    private static final Set<String> BEFORE_AWARD =
            Stream.of(ProcurementPhase.values())
                    .filter(ProcurementPhase::isBeforeAward)
                    .map(Enum::name)
                    .collect(Collectors.toUnmodifiableSet());

    private final EvidenceService evidence;
    private final PeerRegister register;
    private final Dates dates;

    PeerSearch(EvidenceService evidence, PeerRegister register, Dates dates) {
        this.evidence = evidence;
        this.register = register;
        this.dates = dates;
    }

    /**
     * What was found.
     *
     * @param packages that the request turned out to be about
     * @param packagesNamed whether the request named them; else they are those of what fits its words
     * @param people everyone whom the evidence names, also beyond the pieces
     */
    record Found(PeerPieces pieces, Set<UUID> packages, boolean packagesNamed, Set<UUID> people) {
        boolean isEmpty() {
            return pieces.all().isEmpty();
        }
    }

    Found find(PeerRequest request, Viewer viewer) {
        var asked = subject(request, request.cpvCodes());
        if (asked.isEmpty()) {
            // Nothing asked for would give all evidence there is.
            return found(List.of(), request.packages(), true, Set.of(), viewer);
        }
        if (!asked.hasWords()) {
            return counted(asked, List.of(), request.packages(), true, viewer);
        }
        var fitting = evidence.fitting(asked, MOST_ITEMS, viewer);
        var items = fitting.items();
        var packages = SubjectFinder.packages(request, items);
        boolean named =
                !request.packages().isEmpty() || fitting.packagesNamed().containsAll(packages);
        var subject = EvidenceSubject.of(packages, SubjectFinder.cpvCodes(request));
        if (items.size() < MOST_ITEMS || subject.isEmpty() && request.query().isBlank()) {
            return found(items, packages, named, Set.of(), viewer);
        }
        return counted(subject.isEmpty() ? asked : subject, items, packages, named, viewer);
    }

    private static EvidenceSubject subject(PeerRequest request, Set<String> cpvCodes) {
        return new EvidenceSubject(
                request.query(), request.description(), request.packages(), cpvCodes);
    }

    /** What is being prepared or tendered now under these packages. */
    PeerPieces goingOn(Set<UUID> packages, Viewer viewer) {
        var overview =
                evidence.overview(
                        EvidenceSubject.of(packages, Set.of()), BEFORE_AWARD, MOST_ITEMS, viewer);
        return pieces(overview.items(), viewer);
    }

    /** What a page shows, as the index knows it. */
    Optional<EvidenceItem> item(ContentRef ref, Viewer viewer) {
        return evidence.item(ref, viewer);
    }

    /** The telling words and the codes of a description. */
    List<String> words(PeerRequest request, Viewer viewer) {
        return Stream.concat(
                        evidence.tellingWords(request.description(), viewer).stream(),
                        SubjectFinder.codesInText(request.description()))
                .distinct()
                .toList();
    }

    /**
     * The best fitting items of which an experience can be read; what fits less than half as well as the best of them says something else. The best of all may be the very
     * dossier that the words are from, which all others fit far less; beside that they count from where words count as evidence at all.
     */
    List<SearchHit> shared(PeerRequest request, int limit, Viewer viewer) {
        var asked = subject(request, SubjectFinder.cpvCodes(request));
        if (asked.isEmpty()) {
            return List.of();
        }
        var hits = evidence.find(EvidenceRequest.about(asked, MOST_LESSONS_READ), viewer);
        var shared =
                hits.stream()
                        .filter(hit -> hit.evidence().stream().anyMatch(Evidence::shared))
                        .toList();
        double least = Math.max(best(hits) * PeerScore.LEAST_WORDS, best(shared) / 2);
        return shared.stream().filter(hit -> hit.score() >= least).limit(limit).toList();
    }

    private static double best(List<SearchHit> hits) {
        return hits.stream().mapToDouble(SearchHit::score).max().orElse(0);
    }

    private Found counted(
            EvidenceSubject subject,
            List<EvidenceItem> fitting,
            Set<UUID> packages,
            boolean named,
            Viewer viewer) {
        var overview = evidence.overview(subject, BEFORE_AWARD, MOST_ITEMS, viewer);
        var items = together(fitting, overview.items());
        if (overview.items().size() == MOST_ITEMS) {
            items = together(items, ofCandidates(subject, overview, items, viewer));
        }
        return found(items, packages, named, overview.people().keySet(), viewer);
    }

    private List<EvidenceItem> ofCandidates(
            EvidenceSubject subject,
            EvidenceOverview overview,
            List<EvidenceItem> known,
            Viewer viewer) {
        var pieces = pieces(known, viewer);
        var named =
                pieces.all().stream()
                        .filter(piece -> pieces.personOf(piece).isPresent())
                        .map(piece -> piece.evidence().organisationId())
                        .collect(Collectors.toUnmodifiableSet());
        var people =
                PeerCandidates.best(
                        overview.people(),
                        id -> pieces.person(id).isPresent(),
                        MOST_ITEMS_OF_PEOPLE,
                        dates.today());
        // An organisation stands there only while nobody of it is known.
        var organisations =
                PeerCandidates.best(
                        overview.organisations(),
                        id -> !named.contains(id),
                        MOST_ITEMS_OF_ORGANISATIONS,
                        dates.today());
        return evidence.of(
                people,
                organisations,
                subject,
                MOST_ITEMS_OF_PEOPLE + MOST_ITEMS_OF_ORGANISATIONS,
                viewer);
    }

    /** Each item once; as it fitted the words, where it did. */
    private static List<EvidenceItem> together(
            List<EvidenceItem> fitting, List<EvidenceItem> others) {
        var items = new LinkedHashMap<ContentRef, EvidenceItem>();
        fitting.forEach(item -> items.put(item.ref(), item));
        others.forEach(item -> items.putIfAbsent(item.ref(), item));
        return new ArrayList<>(items.values());
    }

    private Found found(
            List<EvidenceItem> items,
            Set<UUID> packages,
            boolean named,
            Set<UUID> people,
            Viewer viewer) {
        return new Found(pieces(items, viewer), packages, named, people);
    }

    private PeerPieces pieces(List<EvidenceItem> items, Viewer viewer) {
        return new PeerPieces(items, viewer, register, dates.today());
    }
}
