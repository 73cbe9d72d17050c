package nl.inkoopkring.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherer;
import java.util.stream.Stream;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.network.OrganisationKind;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.search.Cpv;
import nl.inkoopkring.search.Evidence;
import nl.inkoopkring.search.EvidenceOverview;
import org.jspecify.annotations.Nullable;

/**
 * How well someone fits as a peer: all weights and the whole formula. Serves to order, and is never shown.
 *
 * <p>In words: what someone did counts most, and of that whether it was the same package; the less it was the same, and the longer ago, the less it counts. Who did it
 * more often gets half of the next best piece on top, a quarter of the one after that, and so on, so that ten small jobs don't outweigh one good fit. To that is added
 * how like the asker's their situation is: the same phase now, a like organisation, the same sub-region; that an experience of it can be read; and in silence how often
 * they answer.
 *
 * <pre>
 * score  =  Σ piece(i) / 2^i                  best piece first, i = 0, 1, 2 …
 *        +  4 · same phase now                0 or 1
 *        +  3 · similar organisation          same kind and size 1, neighbouring size ½, farther 0; of kinds without sizes, the same kind 1
 *        +  2 · same sub-region               0 or 1
 *        +  2 · experience can be read        0 or 1
 *        +  1 · responsiveness                0 to 1, shown to nobody
 *
 * piece  =  (max(10 · same package, 6 · words, 6 · its CPV nearness) + 6 · CPV nearness + 8 · this very item) · stage · 2^(−age / 3 years)
 *
 * words  =  score of the item in the index / best score of the result, from ¼ on; only where words were asked for
 * CPV    =  {@link Cpv#nearness} of the nearest pair, from ½ on, to the codes asked for; where only a package was asked for, to its codes,
 *           which stand for it and are added to nothing
 * stage  =  1 from the award on, 0.6 before it
 * age    =  0 while it is prepared or tendered, then from its date; 6 years where no date is known
 * </pre>
 *
 * <p>A colleague of the asker's own organisation gets nothing for the organisation or the sub-region: the same place is no likeness. Peers whose score differs by
 * less than 15% are comparable: among those the ones who can be asked go first, and of these the ones with fewer open requests ({@link #COMPARABLE}).
 *
 * @see <a href="../../../../../../docs/matching.md">docs/matching.md</a>
 */
final class PeerScore {

    private static final double SAME_PACKAGE = 10;
    private static final double WORDS = 6;
    private static final double CPV_NEARNESS = 6;
    private static final double THIS_ITEM = 8;

    private static final double FROM_AWARD_ON = 1;
    private static final double BEFORE_AWARD = 0.6;

    private static final double HALF_LIFE_IN_YEARS = 3;
    private static final double YEARS_WHEN_UNDATED = 6;
    private static final double NEXT_PIECE = 0.5;

    private static final double SAME_PHASE = 4;
    private static final double SIMILAR_ORGANISATION = 3;
    private static final double SAME_SUBREGION = 2;
    private static final double SHARED_EXPERIENCE = 2;
    private static final double RESPONSIVENESS = 1;

    /** What fits the words less than this beside the best is no evidence. */
    static final double LEAST_WORDS = 0.25;

    private static final double LEAST_NEARNESS = 0.5;
    private static final double DAYS_IN_YEAR = 365.25;

    /** Scores that lie above this share of the best of their group are told apart by load only. */
    static final double COMPARABLE = 0.85;

    private final Subject subject;
    private final @Nullable OrganisationSummary asker;
    private final LocalDate today;

    /**
     * @param subject what is asked for
     * @param asker the organisation of the one who asks, or null
     */
    PeerScore(Subject subject, @Nullable OrganisationSummary asker, LocalDate today) {
        this.subject = subject;
        this.asker = asker;
        this.today = today;
    }

    /**
     * What is asked for.
     *
     * @param packages ids of the packages it is about
     * @param packagesNamed whether they were asked for, by themselves or by name; else they are those of what fits the words
     * @param cpvCodes codes asked for, or those of the packages where none were
     * @param cpvAsked whether codes were asked for
     * @param phase the phase the asker is in, or null
     * @param item what the page shows, or null
     */
    record Subject(
            Set<UUID> packages,
            boolean packagesNamed,
            Set<String> cpvCodes,
            boolean cpvAsked,
            @Nullable ProcurementPhase phase,
            @Nullable ContentRef item) {}

    /**
     * One thing someone did in a procurement.
     *
     * @param phase where it is or was last
     * @param words how well the words of the query fit it beside the best, 0 to 1; 0 where no words were asked for
     */
    record Piece(
            Evidence evidence,
            ProcurementPhase phase,
            ContentRef item,
            String title,
            String path,
            boolean demo,
            double words) {

        boolean isBeforeAward() {
            return evidence.active() && phase.isBeforeAward();
        }
    }

    /** What came out: the points, the piece that counted most, and why; the first reason says what they did. */
    record Score(double points, Piece best, List<MatchReason> reasons) {}

    private record Worth(Piece piece, double points, List<MatchReason> reasons) {}

    /**
     * @param pieces what one person or organisation did
     * @param place where they work now, or null
     * @param responsiveness 0 to 1
     * @return empty when nothing of it has to do with the subject
     */
    Optional<Score> of(
            List<Piece> pieces, @Nullable OrganisationSummary place, double responsiveness) {
        var worths =
                pieces.stream()
                        .map(this::worth)
                        .filter(worth -> worth.points() > 0)
                        .sorted(
                                Comparator.comparingDouble(Worth::points)
                                        .reversed()
                                        .thenComparing(w -> w.piece().item().toString()))
                        .gather(firstOfEachItem())
                        .toList();
        if (worths.isEmpty()) {
            return Optional.empty();
        }
        var best = worths.getFirst();
        var reasons = new ArrayList<MatchReason>(best.reasons());
        double points = best.points();
        double share = NEXT_PIECE;
        for (var next : worths.subList(1, worths.size())) {
            points += share * next.points();
            share *= NEXT_PIECE;
        }
        for (var next : worths.subList(1, worths.size())) {
            next.reasons().stream().filter(reason -> isNew(reason, reasons)).forEach(reasons::add);
        }
        if (worths.size() > 1) {
            reasons.add(new MatchReason.More(worths.size() - 1));
        }
        var phase = subject.phase();
        if (phase != null && worths.stream().anyMatch(worth -> isNow(worth.piece(), phase))) {
            points += SAME_PHASE;
            reasons.add(new MatchReason.SamePhase(phase));
        }
        if (place != null && asker != null && !place.id().equals(asker.id())) {
            double likeness = likeness(asker, place);
            if (likeness > 0) {
                points += SIMILAR_ORGANISATION * likeness;
                reasons.add(new MatchReason.SimilarOrganisation(place.kind(), place.sizeClass()));
            }
            var subregion = place.subregion();
            if (subregion != null && subregion.equals(asker.subregion())) {
                points += SAME_SUBREGION;
                reasons.add(new MatchReason.SameSubregion(subregion));
            }
        }
        if (worths.stream().anyMatch(worth -> worth.piece().evidence().shared())) {
            points += SHARED_EXPERIENCE;
            reasons.add(new MatchReason.SharedExperience());
        }
        points += RESPONSIVENESS * responsiveness;
        return Optional.of(new Score(points, best.piece(), List.copyOf(reasons)));
    }

    /** Of each factor the piece that counted most says it. */
    private static boolean isNew(MatchReason reason, List<MatchReason> said) {
        return said.stream().noneMatch(one -> one.getClass() == reason.getClass());
    }

    /**
     * The most that so many items can count whose newest is this old, without what belongs to the person: all under the package asked for, and awarded on that day.
     * Undated ones count as the score takes them.
     */
    static double most(EvidenceOverview.Tally tally, LocalDate today) {
        var newest = tally.newest();
        double best =
                SAME_PACKAGE * recency(newest == null ? YEARS_WHEN_UNDATED : age(newest, today));
        double share = Math.pow(NEXT_PIECE, Math.min(tally.items(), 50));
        return best * (1 - share) / (1 - NEXT_PIECE);
    }

    /** Whether it has to do with the subject at all. */
    boolean isAbout(Piece piece) {
        return worth(piece).points() > 0;
    }

    /** Someone may have held several roles in the same item. */
    private static Gatherer<Worth, ?, Worth> firstOfEachItem() {
        return Gatherer.ofSequential(
                HashSet<ContentRef>::new,
                Gatherer.Integrator.ofGreedy((seen, worth, downstream) ->
                        !seen.add(worth.piece().item()) || downstream.push(worth)));
    }

    private Worth worth(Piece piece) {
        var evidence = piece.evidence();
        var reasons = new ArrayList<MatchReason>();
        reasons.add(did(piece));
        boolean samePackage =
                evidence.inkooppakketId() != null
                        && subject.packages().contains(evidence.inkooppakketId());
        double points = samePackage ? SAME_PACKAGE : 0;
        boolean hasWords = piece.words() >= LEAST_WORDS;
        if (hasWords) {
            points = Math.max(points, WORDS * piece.words());
        }
        if (hasWords && !(samePackage && subject.packagesNamed())) {
            reasons.add(new MatchReason.Words(piece.title()));
        }
        if (subject.cpvAsked() || !samePackage) {
            var near = nearest(evidence.cpvCodes());
            if (near.isPresent()) {
                double nearness = CPV_NEARNESS * near.get().nearness();
                // The codes of a package stand for it, as words do.
                points = subject.cpvAsked() ? points + nearness : Math.max(points, nearness);
                reasons.add(new MatchReason.NearCpv(near.get().code(), near.get().nearness() == 1));
            }
        }
        if (piece.item().equals(subject.item())) {
            points += THIS_ITEM;
            reasons.add(new MatchReason.ThisItem());
        }
        return new Worth(piece, points * stage(piece) * recency(age(piece)), reasons);
    }

    private static MatchReason did(Piece piece) {
        var evidence = piece.evidence();
        var date = evidence.date();
        return new MatchReason.Did(
                evidence.inkooppakketId(),
                evidence.organisationId(),
                piece.title(),
                piece.phase(),
                date == null ? null : date.getYear());
    }

    private record Near(String code, double nearness) {}

    private Optional<Near> nearest(Set<String> codes) {
        return codes.stream()
                .flatMap(code ->
                        subject.cpvCodes().stream()
                                .map(asked -> new Near(code, Cpv.nearness(asked, code))))
                .filter(near -> near.nearness() >= LEAST_NEARNESS)
                .max(Comparator.comparingDouble(Near::nearness).thenComparing(Near::code));
    }

    private static double stage(Piece piece) {
        return piece.phase().isBeforeAward() ? BEFORE_AWARD : FROM_AWARD_ON;
    }

    private double age(Piece piece) {
        if (piece.isBeforeAward()) {
            return 0;
        }
        var date = piece.evidence().date();
        return date == null ? YEARS_WHEN_UNDATED : age(date, today);
    }

    private static double age(LocalDate date, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(date, today) / DAYS_IN_YEAR);
    }

    private static double recency(double age) {
        return Math.pow(2, -age / HALF_LIFE_IN_YEARS);
    }

    private static boolean isNow(Piece piece, ProcurementPhase phase) {
        return piece.evidence().active() && piece.phase() == phase;
    }

    /** How like two organisations are in kind and size, 0 to 1. */
    private static double likeness(OrganisationSummary one, OrganisationSummary other) {
        if (one.kind() != other.kind()) {
            return 0;
        }
        var oneSize = one.sizeClass();
        var otherSize = other.sizeClass();
        if (oneSize == null || otherSize == null) {
            return one.kind() == OrganisationKind.MUNICIPALITY ? 0.5 : 1;
        }
        return switch (Math.abs(oneSize.ordinal() - otherSize.ordinal())) {
            case 0 -> 1;
            case 1 -> 0.5;
            default -> 0;
        };
    }

    /** The phase of this name; null for what is no procurement. */
    static @Nullable ProcurementPhase phaseOf(@Nullable String name) {
        return Stream.of(ProcurementPhase.values())
                .filter(phase -> Objects.equals(phase.name(), name))
                .findFirst()
                .orElse(null);
    }
}
