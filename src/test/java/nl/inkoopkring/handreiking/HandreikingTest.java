package nl.inkoopkring.handreiking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.inkoopkring.inkooppakket.CriteriaLevel;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.Origin;
import org.junit.jupiter.api.Test;

class HandreikingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<HandreikingSection> TEXT =
            List.of(new HandreikingSection("leeswijzer", null, "Leeswijzer", "Begin hier."));

    private final Handreiking handreiking =
            new Handreiking("borden", "Borden", "Over borden.", Ids.next(), Origin.here());

    @Test
    void aNewNumberAddsAVersionAndTheNewestByDateIsCurrent() {
        publish("1.0", "2022-01-01", item("eis-1", ItemType.REQUIREMENT));
        publish("2.0", "2024-01-01", item("eis-1", ItemType.REQUIREMENT));
        publish("1.5", "2023-01-01");

        assertThat(handreiking.versionsNewestFirst())
                .extracting(HandreikingVersion::number)
                .containsExactly("2.0", "1.5", "1.0");
        assertThat(handreiking.current().number()).isEqualTo("2.0");
        assertThat(handreiking.version("1.0").orElseThrow().items()).hasSize(1);
    }

    @Test
    void theSameNumberCorrectsTheVersion() {
        publish("1.0", "2022-01-01", item("eis-1", ItemType.REQUIREMENT));
        publish("1.0", "2022-02-01");

        assertThat(handreiking.versionsNewestFirst()).hasSize(1);
        assertThat(handreiking.current().items()).isEmpty();
        assertThat(handreiking.current().publishedOn()).isEqualTo(LocalDate.of(2022, 2, 1));
    }

    @Test
    void anItemKeyStandsForTheSameKindOfItemInEveryVersion() {
        publish("1.0", "2022-01-01", item("eis-1", ItemType.REQUIREMENT));

        assertThatThrownBy(() -> publish("2.0", "2024-01-01", item("eis-1", ItemType.CRITERION)))
                .hasMessageContaining("eis-1");
        assertThat(handreiking.current().number()).isEqualTo("1.0");
    }

    @Test
    void aKeyIsUsedOnceInAVersion() {
        assertThatThrownBy(() ->
                        publish(
                                "1.0",
                                "2022-01-01",
                                item("eis-1", ItemType.REQUIREMENT),
                                item("eis-1", ItemType.REQUIREMENT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersAreComparedAsNumbers() {
        assertThat(Handreiking.compareNumbers("1.10", "1.9")).isPositive();
        assertThat(Handreiking.compareNumbers("2", "2.1")).isNegative();
        assertThat(Handreiking.compareNumbers("2.0-b", "2.0-a")).isPositive();
    }

    private void publish(String number, String day, HandreikingItem... items) {
        handreiking.publish(
                new VersionSummary(number, LocalDate.parse(day), null), TEXT, List.of(items), NOW);
    }

    private static HandreikingItem item(String key, ItemType type) {
        return new HandreikingItem(key, type, CriteriaLevel.BASIS, null, "Tekst.", null);
    }
}
