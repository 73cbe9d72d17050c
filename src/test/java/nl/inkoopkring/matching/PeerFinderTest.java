package nl.inkoopkring.matching;

import static nl.inkoopkring.matching.Region.about;
import static nl.inkoopkring.matching.Region.busy;
import static nl.inkoopkring.matching.Region.did;
import static nl.inkoopkring.matching.Region.evidence;
import static nl.inkoopkring.matching.Region.id;
import static nl.inkoopkring.matching.Region.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.network.OrganisationKind;
import nl.inkoopkring.network.PeerAvailability.Load;
import nl.inkoopkring.network.PeerAvailability.State;
import nl.inkoopkring.network.SizeClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeerFinderTest {

    private static final Viewer ANNA = member("Anna", "Velsen");

    private final Region region =
            new Region()
                    .municipality("Velsen", SizeClass.MEDIUM, "IJmond")
                    .municipality("Beverwijk", SizeClass.MEDIUM, "IJmond")
                    .municipality("Purmerend", SizeClass.LARGE, "Zaanstreek-Waterland")
                    .municipality("Zaanstad", SizeClass.LARGE, "Zaanstreek-Waterland")
                    .municipality("Amsterdam", SizeClass.VERY_LARGE, "Amsterdam")
                    .organisation(
                            "Weesp",
                            OrganisationKind.MUNICIPALITY,
                            SizeClass.SMALL,
                            "Gooi en Vechtstreek",
                            "Amsterdam")
                    .person("Anna", "Velsen")
                    .person("Bas", "Beverwijk")
                    .person("Fenna", "Purmerend")
                    .person("Gijs", "Zaanstad")
                    .person("Weg", "Zaanstad", false)
                    .inkooppakket("borden", "34992200")
                    .inkooppakket("catering", "55520000");

    @Test
    void combinesAllEvidenceOfAPerson() {
        region.found("een", 1, did("Fenna", "Purmerend", "borden", "2023-01-01"))
                .found("twee", 1, did("Fenna", "Purmerend", "borden", "2025-01-01"));

        var peers = names(Map.of());

        assertThat(peers).containsExactly("Fenna");
        assertThat(find().ranked(Map.of()).getFirst().score().reasons())
                .contains(new MatchReason.More(1));
    }

    @Test
    void leavesOutTheViewerAndWhoLeft() {
        region.found(
                "een",
                1,
                did("Anna", "Velsen", "borden", "2025-01-01"),
                did("Weg", "Zaanstad", "borden", "2025-01-01"),
                did("Fenna", "Purmerend", "borden", "2025-01-01"));

        assertThat(names(Map.of())).containsExactly("Fenna");
        assertThat(organisations()).containsExactly("Zaanstad");
    }

    @Test
    void organisationsStandThereOnlyWhileNobodyOfThemIsKnown() {
        region.found("een", 1, did(null, "Zaanstad", "borden", "2025-01-01"))
                .found("twee", 1, did(null, "Purmerend", "borden", "2025-01-01"))
                .found("drie", 1, did("Fenna", "Purmerend", "borden", "2024-01-01"))
                .found("vier", 1, did(null, "Velsen", "borden", "2025-01-01"));

        assertThat(organisations()).containsExactly("Zaanstad");
    }

    @Test
    void whatAMergedOrganisationDidBelongsToItsSuccessor() {
        region.found("een", 1, did(null, "Weesp", "borden", "2021-01-01"));

        assertThat(organisations()).containsExactly("Amsterdam");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UNKNOWN"})
    void whatWasDoneBesideAProcurementIsNoEvidence(String phase) {
        region.found("een", 1, evidence("Fenna", "Purmerend", "borden", phase, Region.TODAY));

        assertThat(names(Map.of())).isEmpty();
        assertThat(organisations()).isEmpty();
    }

    @Test
    void theNearestComesFirst() {
        region.found("een", 1, did("Fenna", "Purmerend", "borden", "2018-01-01"))
                .found("twee", 1, did("Bas", "Beverwijk", "borden", "2026-01-01"));

        assertThat(names(Map.of())).containsExactly("Bas", "Fenna");
    }

    @Test
    void spreadsOverComparablePeersByOpenRequests() {
        region.found("een", 1, did("Fenna", "Purmerend", "borden", "2026-02-01"))
                .found("twee", 1, did("Gijs", "Zaanstad", "borden", "2026-01-01"));

        assertThat(names(Map.of())).containsExactly("Fenna", "Gijs");
        assertThat(
                        names(
                                Map.of(
                                        id("Fenna"), load(State.AVAILABLE, 3),
                                        id("Gijs"), load(State.AVAILABLE, 0))))
                .containsExactly("Gijs", "Fenna");
    }

    @Test
    void whoseLoadWasNotLookedUpNeverComesBeforeOneWhoWasLookedAt() {
        var loads = new HashMap<UUID, Load>();
        for (int i = 0; i < 120; i++) {
            var name = "Inkoper " + i;
            region.person(name, "Zaanstad")
                    .found("werk " + i, 1, did(name, "Zaanstad", "borden", "2026-01-01"));
        }
        var byScore = find().ranked(Map.of()).stream().map(PeerFinder.Ranked::id).toList();
        byScore.stream()
                .limit(100)
                .forEach(id -> loads.put(id, load(State.AVAILABLE, 1 + loads.size() % 3)));

        var ranked = find().ranked(loads).stream().map(PeerFinder.Ranked::id).toList();

        assertThat(ranked.subList(0, 100)).containsExactlyInAnyOrderElementsOf(loads.keySet());
        assertThat(loads.get(ranked.getFirst())).isEqualTo(load(State.AVAILABLE, 1));
        assertThat(ranked.subList(100, 120)).isEqualTo(byScore.subList(100, 120));
    }

    @Test
    void whoPausedStaysAndComesAfterComparableOnes() {
        region.found("een", 1, did("Fenna", "Purmerend", "borden", "2026-02-01"))
                .found("twee", 1, did("Gijs", "Zaanstad", "borden", "2026-01-01"))
                .found("drie", 1, did("Bas", "Beverwijk", "borden", "2012-01-01"));

        assertThat(
                        names(
                                Map.of(
                                        id("Fenna"), load(State.PAUSED, 0),
                                        id("Gijs"), load(State.AVAILABLE, 9),
                                        id("Bas"), load(State.AVAILABLE, 0))))
                .containsExactly("Gijs", "Fenna", "Bas");
    }

    @Test
    void loadNeverMovesSomeoneBeforeAClearlyBetterFit() {
        region.found("een", 1, did("Fenna", "Purmerend", "borden", "2026-02-01"))
                .found("twee", 1, did("Gijs", "Zaanstad", "borden", "2015-01-01"));

        assertThat(
                        names(
                                Map.of(
                                        id("Fenna"), load(State.FULL, 20),
                                        id("Gijs"), load(State.AVAILABLE, 0))))
                .containsExactly("Fenna", "Gijs");
    }

    @Test
    void saysWhoIsAtTheSameNowAtOtherOrganisations() {
        region.found("een", 1, busy("Fenna", "Purmerend", "borden", "PUBLISHED"))
                .found("twee", 1, busy("Bas", "Beverwijk", "borden", "PREPARATION"))
                .found("drie", 1, busy("Anna", "Velsen", "borden", "PREPARATION"))
                .found("vier", 1, busy("Gijs", "Zaanstad", "catering", "PREPARATION"))
                .found("vijf", 1, did("Gijs", "Zaanstad", "borden", "2025-01-01"));

        var now = find().samePhase();

        assertThat(now)
                .extracting(one -> one.person() == null ? "" : one.person().name())
                .containsExactly("Bas", "Fenna");
        assertThat(region.subject(about("borden"), ANNA).phase())
                .isEqualTo(ProcurementPhase.PREPARATION);
        assertThat(find().ranked(Map.of()).getFirst().score().reasons())
                .contains(new MatchReason.SamePhase(ProcurementPhase.PREPARATION));
    }

    @Test
    void aQueryIsAboutThePackageOfMostOfWhatItFinds() {
        region.found("een", 9, did("Fenna", "Purmerend", "borden", "2025-01-01"))
                .found("twee", 8, did("Bas", "Beverwijk", "borden", "2025-01-01"))
                .found("drie", 3, did("Gijs", "Zaanstad", "catering", "2025-01-01"));
        var finder = region.find(query("borden"), ANNA);

        assertThat(region.subject(query("borden"), ANNA).packages()).containsExactly(id("borden"));
        assertThat(finder.ranked(Map.of()))
                .extracting(peer -> peer.person().name())
                .containsExactly("Bas", "Fenna", "Gijs");
    }

    @Test
    void theNameOfAnOrganisationIsAboutNoPackage() {
        region.found("een", 5, did("Gijs", "Zaanstad", "borden", "2025-01-01"))
                .found("twee", 5, did("Gijs", "Zaanstad", "catering", "2025-01-01"));

        assertThat(region.subject(query("zaanstad"), ANNA).packages()).isEmpty();
    }

    @Test
    void understandsACodeInTheQuery() {
        var subject = region.subject(query("34992200-4"), ANNA);

        assertThat(subject.cpvCodes()).containsExactly("34992200");
        assertThat(subject.cpvAsked()).isTrue();
    }

    @Test
    void partnersGetOrganisationsAndNoPeople() {
        region.found("een", 1, did("Fenna", "Purmerend", "borden", "2025-01-01"));
        var partner = new Viewer(id("Partner"), null, Set.of(Access.PARTNERS));
        var finder = region.find(about("borden"), partner);

        assertThat(finder.ranked(Map.of())).isEmpty();
        assertThat(finder.organisations())
                .extracting(found -> found.organisation().name())
                .containsExactly("Purmerend");
    }

    private PeerFinder find() {
        return region.find(about("borden"), ANNA);
    }

    private List<String> names(Map<UUID, Load> loads) {
        return find().ranked(loads).stream().map(peer -> peer.person().name()).toList();
    }

    private List<String> organisations() {
        return find().organisations().stream().map(found -> found.organisation().name()).toList();
    }

    private static PeerRequest query(String words) {
        return PeerRequest.words(words, 50);
    }

    private static Load load(State state, int open) {
        return new Load(state, open, 0.5);
    }
}
