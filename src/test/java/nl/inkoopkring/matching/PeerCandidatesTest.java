package nl.inkoopkring.matching;

import static nl.inkoopkring.matching.Region.TODAY;
import static nl.inkoopkring.matching.Region.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.inkoopkring.search.EvidenceOverview.Tally;
import org.junit.jupiter.api.Test;

class PeerCandidatesTest {

    @Test
    void whoDidItOftenGoesBeforeManyWhoDidItOnceALittleLater() {
        var tallies = new HashMap<UUID, Tally>();
        IntStream.range(0, 5_000)
                .forEach(i -> tallies.put(id("once" + i), new Tally(1, TODAY.minusDays(200))));
        tallies.put(id("veteran"), new Tally(12, TODAY.minusYears(2)));

        var chosen = PeerCandidates.best(tallies, id -> true, 500, TODAY);

        assertThat(chosen).hasSize(489).startsWith(id("veteran"));
    }

    @Test
    void readsNoMoreThanItMayButSomeoneAlways() {
        var tallies =
                Map.of(
                        id("huge"), new Tally(9_000, TODAY),
                        id("some"), new Tally(3, TODAY.minusYears(1)));

        assertThat(PeerCandidates.best(tallies, id -> true, 500, TODAY))
                .containsExactly(id("huge"));
        assertThat(PeerCandidates.best(tallies, id -> !id.equals(id("huge")), 500, TODAY))
                .containsExactly(id("some"));
        assertThat(PeerCandidates.best(Map.of(), id -> true, 500, TODAY)).isEqualTo(Set.of());
    }

    @Test
    void whatHasNoDateCountsAsOld() {
        var tallies =
                Map.of(
                        id("undated"), new Tally(1, null),
                        id("dated"), new Tally(1, TODAY.minusYears(5)));

        assertThat(PeerCandidates.best(tallies, id -> true, 1, TODAY)).containsExactly(id("dated"));
    }
}
