package nl.inkoopkring.search;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import nl.inkoopkring.shared.Dates;

/** How often someone wants to hear of what is new to a saved search. */
public enum AlertFrequency {
    NEVER,
    DAILY,
    WEEKLY;

    /** Before people begin to work; the weekly one on Monday, so that on that day both go in one mail. */
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    /** The first moment to look after this one, by the clock of Amsterdam; empty for never. */
    Optional<Instant> next(Instant after) {
        var now = after.atZone(Dates.ZONE);
        var today = now.with(MORNING);
        return switch (this) {
            case NEVER -> Optional.empty();
            case DAILY -> Optional.of((today.isAfter(now) ? today : today.plusDays(1)).toInstant());
            case WEEKLY -> {
                var monday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                yield Optional.of((monday.isAfter(now) ? monday : monday.plusWeeks(1)).toInstant());
            }
        };
    }
}
