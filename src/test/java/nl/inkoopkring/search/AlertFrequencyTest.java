package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import nl.inkoopkring.shared.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertFrequencyTest {

    /** In October 2026 the clock goes back in the night of the 25th, in March 2027 forward in that of the 28th. */
    @ParameterizedTest
    @CsvSource({
        "DAILY, 2026-10-07T07:29, 2026-10-07T07:30",
        "DAILY, 2026-10-07T07:30, 2026-10-08T07:30",
        "DAILY, 2026-10-24T23:00, 2026-10-25T07:30",
        "DAILY, 2027-03-27T12:00, 2027-03-28T07:30",
        "WEEKLY, 2026-10-05T07:29, 2026-10-05T07:30",
        "WEEKLY, 2026-10-05T07:30, 2026-10-12T07:30",
        "WEEKLY, 2026-10-23T12:00, 2026-10-26T07:30",
        "WEEKLY, 2027-03-25T12:00, 2027-03-29T07:30"
    })
    void looksNextInTheMorningByTheClockHere(
            AlertFrequency frequency, LocalDateTime after, LocalDateTime next) {
        assertThat(frequency.next(after.atZone(Dates.ZONE).toInstant()))
                .contains(next.atZone(Dates.ZONE).toInstant());
    }

    @Test
    void neverIsNever() {
        assertThat(AlertFrequency.NEVER.next(Instant.EPOCH)).isEmpty();
    }
}
