package nl.inkoopkring.matching;

import static nl.inkoopkring.matching.Region.TODAY;
import static nl.inkoopkring.matching.Region.busy;
import static nl.inkoopkring.matching.Region.did;
import static nl.inkoopkring.matching.Region.id;
import static nl.inkoopkring.matching.Region.shared;
import static nl.inkoopkring.matching.Region.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.matching.PeerScore.Piece;
import nl.inkoopkring.network.OrganisationKind;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.network.SizeClass;
import nl.inkoopkring.search.Evidence;
import nl.inkoopkring.search.EvidenceOverview;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeerScoreTest {

    private static final Evidence TODAYS = did("Fenna", "Purmerend", "borden", TODAY.toString());

    private final Region region =
            new Region()
                    .municipality("Velsen", SizeClass.MEDIUM, "IJmond")
                    .municipality("Beverwijk", SizeClass.MEDIUM, "IJmond")
                    .municipality("Purmerend", SizeClass.LARGE, "Zaanstreek-Waterland")
                    .municipality("Zeevang", SizeClass.SMALL, "Zaanstreek-Waterland")
                    .municipality("Amsterdam", SizeClass.VERY_LARGE, "Amsterdam")
                    .organisation("Noord-Holland", OrganisationKind.PROVINCE, null, null, null)
                    .organisation("Flevoland", OrganisationKind.PROVINCE, null, null, null);

    @Test
    void samePackageTodayCountsTen() {
        assertThat(points(TODAYS)).isCloseTo(10, within(0.01));
    }

    @Test
    void halvesEveryThreeYears() {
        assertThat(points(did("Fenna", "Purmerend", "borden", "2023-07-01")))
                .isCloseTo(5, within(0.01));
        assertThat(points(did("Fenna", "Purmerend", "borden", "2020-07-01")))
                .isCloseTo(2.5, within(0.01));
    }

    @Test
    void undatedWorkIsTakenToBeSixYearsOld() {
        var undated =
                new Evidence(
                        id("Fenna"),
                        id("Purmerend"),
                        "BUYER",
                        id("borden"),
                        Set.of(),
                        "AWARDED",
                        null,
                        false,
                        false);

        assertThat(points(undated)).isCloseTo(2.5, within(0.01));
    }

    @Test
    void whoIsStillPreparingCountsLessAndDoesNotAge() {
        assertThat(points(busy("Fenna", "Purmerend", "borden", "PREPARATION")))
                .isCloseTo(6, within(0.01));
    }

    @Test
    void aDateInTheFutureIsToday() {
        assertThat(points(did("Fenna", "Purmerend", "borden", "2027-01-01")))
                .isCloseTo(10, within(0.01));
    }

    @Test
    void theNextPieceCountsHalf() {
        var score =
                scorer(null, null)
                        .of(
                                List.of(
                                        piece("een", TODAYS, 0),
                                        piece("twee", TODAYS, 0),
                                        piece("drie", TODAYS, 0)),
                                null,
                                0)
                        .orElseThrow();

        assertThat(score.points()).isCloseTo(17.5, within(0.01));
        assertThat(score.reasons()).contains(new MatchReason.More(2));
    }

    @Test
    void whatCountedInAFurtherPieceIsAReasonToo() {
        var subject =
                new PeerScore.Subject(
                        Set.of(id("borden")),
                        true,
                        Set.of("45233222"),
                        true,
                        null,
                        new ContentRef("aanbesteding", id("twee")));
        var old = under(did("Fenna", "Purmerend", "wegen", "2015-01-01"), "45233223");
        var score =
                new PeerScore(subject, null, TODAY)
                        .of(
                                List.of(
                                        piece("een", TODAYS, 0),
                                        piece("twee", old, 0),
                                        piece("drie", old, 0.5)),
                                null,
                                0)
                        .orElseThrow();

        assertThat(score.best().title()).isEqualTo("een");
        assertThat(score.reasons())
                .contains(
                        new MatchReason.ThisItem(),
                        new MatchReason.NearCpv("45233223", false),
                        new MatchReason.Words("drie"),
                        new MatchReason.More(2));
        assertThat(score.reasons())
                .extracting(Object::getClass)
                .as("each factor once")
                .doesNotHaveDuplicates();
    }

    @Test
    void noPieceCountsMoreThanTheBoundThatWhoeverIsReadIsChosenBy() {
        for (int items = 1; items < 8; items++) {
            var pieces =
                    java.util.stream.IntStream.range(0, items)
                            .mapToObj(i -> piece("item" + i, TODAYS, 1))
                            .toList();
            assertThat(scorer(null, null).of(pieces, null, 0).orElseThrow().points())
                    .isLessThanOrEqualTo(
                            PeerScore.most(new EvidenceOverview.Tally(items, TODAY), TODAY) + 1e-9);
        }
    }

    @Test
    void severalRolesInOneItemCountOnce() {
        var score =
                scorer(null, null)
                        .of(List.of(piece("een", TODAYS, 0), piece("een", TODAYS, 0)), null, 0)
                        .orElseThrow();

        assertThat(score.points()).isCloseTo(10, within(0.01));
        assertThat(score.reasons()).noneMatch(MatchReason.More.class::isInstance);
    }

    @Test
    void otherWorkDoesNotCountAtAll() {
        var other = did("Fenna", "Purmerend", "catering", TODAY.toString());

        assertThat(scorer(null, null).of(List.of(piece("een", other, 0)), null, 1)).isEmpty();
    }

    @Test
    void wordsStandInForThePackageAndNeverOnTopOfIt() {
        var other = did("Fenna", "Purmerend", "catering", TODAY.toString());
        var byWords = scorer(null, null).of(List.of(piece("een", other, 0.5)), null, 0);
        var byBoth = scorer(null, null).of(List.of(piece("een", TODAYS, 1)), null, 0);

        assertThat(byWords.orElseThrow().points()).isCloseTo(3, within(0.01));
        assertThat(byWords.orElseThrow().reasons()).contains(new MatchReason.Words("een"));
        assertThat(byBoth.orElseThrow().points()).isCloseTo(10, within(0.01));
        assertThat(byBoth.orElseThrow().reasons()).noneMatch(MatchReason.Words.class::isInstance);
    }

    @Test
    void aPackageThatNobodyNamedIsNoReasonByItself() {
        var subject =
                new PeerScore.Subject(Set.of(id("borden")), false, Set.of(), false, null, null);
        var score =
                new PeerScore(subject, null, TODAY)
                        .of(List.of(piece("een", TODAYS, 1)), null, 0)
                        .orElseThrow();

        assertThat(score.points()).as("as if it was named").isCloseTo(10, within(0.01));
        assertThat(score.reasons()).contains(new MatchReason.Words("een"));
    }

    @Test
    void aNearCodeUnderAnotherPackageCounts() {
        var near = under(did("Fenna", "Purmerend", "wegen", TODAY.toString()), "45233223");
        var subject =
                new PeerScore.Subject(
                        Set.of(id("borden")), true, Set.of("45233222"), false, null, null);
        var score =
                new PeerScore(subject, null, TODAY)
                        .of(List.of(piece("een", near, 0)), null, 0)
                        .orElseThrow();

        assertThat(score.points()).isCloseTo(6 * 7 / 8.0, within(0.01));
        assertThat(score.reasons()).contains(new MatchReason.NearCpv("45233223", false));
    }

    @Test
    void theCodesOfAPackageStandForItAsWordsDoAndAreAddedToNothing() {
        var near = under(did("Fenna", "Purmerend", "wegen", TODAY.toString()), "45233223");
        var subject =
                new PeerScore.Subject(
                        Set.of(id("borden")), false, Set.of("45233222"), false, null, null);
        var score =
                new PeerScore(subject, null, TODAY)
                        .of(List.of(piece("een", near, 0.5)), null, 0)
                        .orElseThrow();

        assertThat(score.points()).isCloseTo(6 * 7 / 8.0, within(0.01));
        assertThat(score.reasons())
                .contains(new MatchReason.Words("een"), new MatchReason.NearCpv("45233223", false));
    }

    @Test
    void codesThatWereAskedForAreAdded() {
        var near = under(did("Fenna", "Purmerend", "wegen", TODAY.toString()), "45233222");
        var subject =
                new PeerScore.Subject(
                        Set.of(id("borden")), true, Set.of("45233222"), true, null, null);
        var score =
                new PeerScore(subject, null, TODAY)
                        .of(List.of(piece("een", near, 0.5)), null, 0)
                        .orElseThrow();

        assertThat(score.points()).isCloseTo(3 + 6, within(0.01));
    }

    @Test
    void aFarCodeDoesNotCount() {
        var far = under(did("Fenna", "Purmerend", "wegen", TODAY.toString()), "45111111");
        var subject = new PeerScore.Subject(Set.of(), true, Set.of("45233222"), true, null, null);

        assertThat(new PeerScore(subject, null, TODAY).of(List.of(piece("een", far, 0)), null, 0))
                .isEmpty();
    }

    @Test
    void whatTheyWorkedOnItselfComesFirst() {
        var subject =
                new PeerScore.Subject(
                        Set.of(id("borden")),
                        true,
                        Set.of(),
                        false,
                        null,
                        new ContentRef("aanbesteding", id("een")));
        var score =
                new PeerScore(subject, null, TODAY)
                        .of(List.of(piece("een", TODAYS, 0)), null, 0)
                        .orElseThrow();

        assertThat(score.points()).isCloseTo(18, within(0.01));
        assertThat(score.reasons()).contains(new MatchReason.ThisItem());
    }

    @Test
    void theSamePhaseNowCountsFour() {
        var now = busy("Fenna", "Purmerend", "borden", "PREPARATION");
        var score =
                scorer(null, ProcurementPhase.PREPARATION)
                        .of(List.of(piece("een", now, 0)), null, 0)
                        .orElseThrow();

        assertThat(score.points()).isCloseTo(10, within(0.01));
        assertThat(score.reasons())
                .contains(new MatchReason.SamePhase(ProcurementPhase.PREPARATION));
    }

    @Test
    void aPhaseOfThePastIsNotTheSamePhase() {
        var score =
                scorer(null, ProcurementPhase.AWARDED)
                        .of(List.of(piece("een", TODAYS, 0)), null, 0)
                        .orElseThrow();

        assertThat(score.reasons()).noneMatch(MatchReason.SamePhase.class::isInstance);
    }

    @Test
    void alikeOrganisationsCountBySizeAndSubregion() {
        assertThat(extra("Velsen", "Beverwijk")).isCloseTo(5, within(0.01));
        assertThat(extra("Velsen", "Purmerend")).isCloseTo(1.5, within(0.01));
        assertThat(extra("Velsen", "Amsterdam")).isZero();
        assertThat(extra("Zeevang", "Purmerend")).isCloseTo(2, within(0.01));
        assertThat(extra("Noord-Holland", "Flevoland")).isCloseTo(3, within(0.01));
        assertThat(extra("Noord-Holland", "Velsen")).isZero();
    }

    @Test
    void colleaguesOfOnesOwnOrganisationAreNoLikeness() {
        assertThat(extra("Velsen", "Velsen")).isZero();
    }

    @Test
    void aSharedExperienceCountsTwo() {
        var score =
                scorer(null, null)
                        .of(List.of(piece("een", shared(TODAYS), 0)), null, 0)
                        .orElseThrow();

        assertThat(score.points()).isCloseTo(12, within(0.01));
        assertThat(score.reasons()).contains(new MatchReason.SharedExperience());
    }

    @Test
    void responsivenessCountsInSilence() {
        var pieces = List.of(piece("een", TODAYS, 0));
        var slow = scorer(null, null).of(pieces, null, 0).orElseThrow();
        var quick = scorer(null, null).of(pieces, null, 1).orElseThrow();

        assertThat(quick.points()).isGreaterThan(slow.points());
        assertThat(quick.reasons()).isEqualTo(slow.reasons());
    }

    @Test
    void theFirstReasonSaysWhatTheyDid() {
        var score = scorer(null, null).of(List.of(piece("een", TODAYS, 0)), null, 0).orElseThrow();

        assertThat(score.reasons().getFirst())
                .isEqualTo(
                        new MatchReason.Did(
                                id("borden"),
                                id("Purmerend"),
                                "een",
                                ProcurementPhase.AWARDED,
                                2026));
    }

    private double points(Evidence evidence) {
        return scorer(null, null)
                .of(List.of(piece("een", evidence, 0)), null, 0)
                .orElseThrow()
                .points();
    }

    /** What the organisation of a peer adds for one who asks. */
    private double extra(String asker, String peer) {
        return scorer(asker, null)
                        .of(List.of(piece("een", TODAYS, 0)), organisation(peer), 0)
                        .orElseThrow()
                        .points()
                - 10;
    }

    private PeerScore scorer(@Nullable String asker, @Nullable ProcurementPhase phase) {
        return new PeerScore(
                new PeerScore.Subject(Set.of(id("borden")), true, Set.of(), false, phase, null),
                asker == null ? null : organisation(asker),
                TODAY);
    }

    private OrganisationSummary organisation(String name) {
        return region.organisation(id(name)).orElseThrow();
    }

    private static Piece piece(String title, Evidence evidence, double words) {
        return new Piece(
                evidence,
                ProcurementPhase.valueOf(evidence.phase()),
                new ContentRef("aanbesteding", id(title)),
                title,
                "aanbestedingen/" + id(title),
                false,
                words);
    }
}
