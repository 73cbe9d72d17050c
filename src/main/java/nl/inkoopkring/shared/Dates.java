package nl.inkoopkring.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** Says dates and moments the way people here do: "3 mei 2024", "gisteren", "vandaag 10:32"; always in the time of Amsterdam. */
@Component
public class Dates {

    /** Where everyone who uses this lives; for what is to happen at an hour there. */
    public static final String ZONE_NAME = "Europe/Amsterdam";

    /** Where everyone who uses this lives. */
    public static final ZoneId ZONE = ZoneId.of(ZONE_NAME);

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Clock clock;

    Dates(Clock clock) {
        this.clock = clock;
    }

    /** Today, here. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** The full date, such as "3 mei 2024". */
    public static String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language(locale)).format(date);
    }

    /** The day of a moment: "vandaag", "gisteren", or the full date. */
    public String day(Instant moment, Locale locale) {
        return day(moment, clock.instant(), locale);
    }

    private static String day(Instant moment, Instant now, Locale locale) {
        var date = LocalDate.ofInstant(moment, ZONE);
        var today = LocalDate.ofInstant(now, ZONE);
        return switch ((int) Math.clamp(ChronoUnit.DAYS.between(date, today), -1, 2)) {
            case 0 -> word("shared.dates.today", locale);
            case 1 -> word("shared.dates.yesterday", locale);
            default -> date(date, locale);
        };
    }

    /** A moment: "vandaag 10:32", "gisteren 16:05", and only the date when it is longer ago. */
    public String moment(Instant moment, Locale locale) {
        return moment(moment, clock.instant(), locale);
    }

    /** A moment, as {@link #moment(Instant, Locale)} says it at another one. */
    public static String moment(Instant moment, Instant now, Locale locale) {
        var date = LocalDate.ofInstant(moment, ZONE);
        var days = ChronoUnit.DAYS.between(date, LocalDate.ofInstant(now, ZONE));
        return days == 0 || days == 1
                ? day(moment, now, locale) + " " + time(moment)
                : date(date, locale);
    }

    /** The time of day, such as "10:32". */
    public static String time(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(moment.atZone(ZONE));
    }

    private static Locale language(Locale locale) {
        return "en".equals(locale.getLanguage()) ? Locale.UK : Locale.of("nl", "NL");
    }

    private static String word(String key, Locale locale) {
        return ResourceBundle.getBundle("vaadin-i18n/shared", language(locale), NO_FALLBACK)
                .getString(key);
    }
}
