package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.inkoopkring.shared.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedSearchTest {

    private static final Instant NOW = Instant.parse("2026-11-18T12:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(7));
    private static final UUID OLD = UUID.randomUUID();
    private static final UUID NEW = UUID.randomUUID();

    @Test
    void whatWasThereWhenItWasSavedIsNoNews() {
        var saved = saved(AlertFrequency.DAILY, List.of(OLD));
        assertThat(saved.check(List.of(NEW, OLD), LATER)).containsExactly(NEW);
        assertThat(saved.finds()).extracting(SavedSearch.Find::itemId).containsExactly(NEW);
        assertThat(saved.check(List.of(NEW, OLD), LATER)).isEmpty();
    }

    @Test
    void whatWentOutOfSightIsNoNewsWhenItComesBack() {
        var saved = saved(AlertFrequency.DAILY, List.of(OLD));
        assertThat(saved.check(List.of(), LATER)).isEmpty();
        assertThat(saved.check(List.of(OLD), LATER)).isEmpty();
    }

    @Test
    void whoBeginsToListenHearsOfWhatComesAfter() {
        var saved = saved(AlertFrequency.NEVER, List.of());
        saved.alert(AlertFrequency.WEEKLY, () -> List.of(OLD), LATER);
        assertThat(saved.check(List.of(OLD, NEW), LATER)).containsExactly(NEW);
    }

    @Test
    void whoListensAndChangesHowOftenMissesNothing() {
        var saved = saved(AlertFrequency.WEEKLY, List.of(OLD));
        saved.alert(AlertFrequency.DAILY, SavedSearchTest::nobodyAsks, LATER);
        assertThat(saved.check(List.of(OLD, NEW), LATER)).containsExactly(NEW);
    }

    @Test
    void whoStopsListeningWaitsForNoSearch() {
        for (var before : AlertFrequency.values()) {
            var saved = saved(before, List.of(OLD));
            saved.alert(AlertFrequency.NEVER, SavedSearchTest::nobodyAsks, LATER);
            assertThat(saved.frequency()).isEqualTo(AlertFrequency.NEVER);
        }
    }

    @Test
    void lookingMakesItSeen() {
        var saved = saved(AlertFrequency.DAILY, List.of());
        saved.check(List.of(NEW), LATER);
        assertThat(saved.finds()).allMatch(saved::isUnseen);
        saved.looked(LATER);
        assertThat(saved.finds()).hasSize(1).noneMatch(saved::isUnseen);
    }

    @Test
    void keepsNoMoreThanTheLatestOfManyFinds() {
        var saved = saved(AlertFrequency.DAILY, List.of());
        saved.check(ids(50), NOW);
        saved.check(List.of(NEW), LATER);
        assertThat(saved.finds())
                .hasSizeLessThanOrEqualTo(20)
                .extracting(SavedSearch.Find::itemId)
                .contains(NEW);
    }

    @Test
    void keepsTheBestOfManyFinds() {
        var saved = saved(AlertFrequency.DAILY, List.of());
        var first = ids(30);
        saved.check(first, NOW);
        assertThat(saved.finds())
                .extracting(SavedSearch.Find::itemId)
                .containsExactlyInAnyOrderElementsOf(first.subList(0, 20));

        var found = new ArrayList<>(first);
        found.addAll(ids(5));
        saved.check(found, LATER);
        assertThat(saved.finds())
                .extracting(SavedSearch.Find::itemId)
                .as("the latest, and of those before them the best")
                .hasSize(20)
                .containsAll(found.subList(30, 35))
                .containsAll(first.subList(0, 15));
    }

    @Test
    void whatMovesUpBecauseOthersWentAwayIsNoNews() {
        var hits = ids(1_500);
        var saved = saved(AlertFrequency.DAILY, known(hits));
        assertThat(saved.check(known(hits.subList(10, 1_500)), LATER)).isEmpty();
    }

    @Test
    void whatStandsFarDownIsNotToldOf() {
        var saved = saved(AlertFrequency.DAILY, ids(SavedSearch.MOST_TOLD));
        var found = ids(SavedSearch.MOST_TOLD);
        saved.check(found, NOW);
        found.add(NEW);
        assertThat(saved.check(found, LATER)).isEmpty();
    }

    @Test
    void remembersThousandsWithoutGrowingForEver() {
        var saved = saved(AlertFrequency.DAILY, ids(SavedSearch.MOST_KNOWN));
        for (int i = 0; i < 5; i++) {
            var found = ids(SavedSearch.MOST_KNOWN);
            assertThat(saved.check(found, LATER)).isEqualTo(found.subList(0, 20));
            assertThat(saved.check(found, LATER)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "\u202E"})
    void aNameIsNeeded(String name) {
        var saved = saved(AlertFrequency.DAILY, List.of());
        assertThatThrownBy(() -> saved.rename(name)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> saved.rename("a".repeat(NewSavedSearch.LONGEST_NAME + 1)))
                .isInstanceOf(InvalidInputException.class);
        saved.rename("  Borden\r\nBcc: x  ");
        assertThat(saved.name()).isEqualTo("Borden Bcc: x");
    }

    @Test
    void givesBackTheSearchAsItWas() {
        var request =
                new SearchRequest(
                                "borden \"in twee\" -hout",
                                Map.of(),
                                true,
                                SearchRequest.Sort.DATE,
                                40,
                                20)
                        .filteredBy(SearchFacet.KIND, "aanbesteding", "handreiking")
                        .filteredBy(SearchFacet.YEAR, "2023");
        var saved =
                new SavedSearch(
                        UUID.randomUUID(),
                        new NewSavedSearch("Borden", request, AlertFrequency.DAILY),
                        List.of(),
                        NOW);
        var again = saved.request(20);
        assertThat(again.query()).isEqualTo(request.query());
        assertThat(again.filters()).isEqualTo(request.filters());
        assertThat(again.literal()).isTrue();
        assertThat(again.sort()).isEqualTo(SearchRequest.Sort.DATE);
        assertThat(again.offset()).isZero();
    }

    private static SavedSearch saved(AlertFrequency frequency, List<UUID> known) {
        return new SavedSearch(
                UUID.randomUUID(),
                new NewSavedSearch("Borden", SearchRequest.of("borden", 20), frequency),
                known,
                NOW);
    }

    /** What the index is asked for, of all that it would find. */
    private static List<UUID> known(List<UUID> hits) {
        return hits.stream().limit(SavedSearch.MOST_KNOWN).toList();
    }

    private static List<UUID> nobodyAsks() {
        throw new AssertionError("asked for nothing");
    }

    private static List<UUID> ids(int number) {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < number; i++) {
            ids.add(UUID.randomUUID());
        }
        return ids;
    }
}
