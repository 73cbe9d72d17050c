package nl.inkoopkring.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final Locale DUTCH = Locale.of("nl", "NL");

    private final Dates dates =
            new Dates(Clock.fixed(Instant.parse("2024-05-03T22:30:00Z"), ZoneOffset.UTC));

    @Test
    void datesAreDutchOrEnglish() {
        assertThat(Dates.date(LocalDate.of(2024, 5, 3), DUTCH)).isEqualTo("3 mei 2024");
        assertThat(Dates.date(LocalDate.of(2024, 5, 3), Locale.ENGLISH)).isEqualTo("3 May 2024");
        assertThat(Dates.date(LocalDate.of(2024, 5, 3), Locale.GERMAN)).isEqualTo("3 mei 2024");
    }

    @Test
    void theDayBeginsInAmsterdam() {
        assertThat(dates.today()).isEqualTo(LocalDate.of(2024, 5, 4));
        assertThat(dates.moment(Instant.parse("2024-05-03T22:05:00Z"), DUTCH))
                .isEqualTo("vandaag 00:05");
        assertThat(dates.moment(Instant.parse("2024-05-03T14:05:00Z"), DUTCH))
                .isEqualTo("gisteren 16:05");
        assertThat(dates.day(Instant.parse("2024-05-03T14:05:00Z"), Locale.UK))
                .isEqualTo("yesterday");
        assertThat(dates.moment(Instant.parse("2024-05-01T14:05:00Z"), DUTCH))
                .isEqualTo("1 mei 2024");
        assertThat(dates.moment(Instant.parse("2024-06-01T14:05:00Z"), DUTCH))
                .isEqualTo("1 juni 2024");
    }
}
