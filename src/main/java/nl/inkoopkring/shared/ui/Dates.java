package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and moments as people say them: "3 mei 2024", "gisteren", "vandaag 10:32"; always in Dutch time. */
public final class Dates {

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Dates() {}

    /** "3 mei 2024", or empty for null. */
    public static String date(@Nullable LocalDate date) {
        return date == null ? "" : format("d MMMM yyyy").format(date);
    }

    /** "3 mei 2024" in Dutch time, or empty for null. */
    public static String date(@Nullable Instant moment) {
        return moment == null ? "" : date(moment.atZone(ZONE).toLocalDate());
    }

    /** "3 mei 2024 10:32". */
    public static String moment(Instant moment) {
        return format("d MMMM yyyy HH:mm").format(moment.atZone(ZONE));
    }

    /** "vandaag 10:32", "gisteren 10:32", else the date. */
    public static String ago(Instant moment, Instant now) {
        var at = moment.atZone(ZONE);
        var today = now.atZone(ZONE).toLocalDate();
        var time = format("HH:mm").format(at);
        if (at.toLocalDate().equals(today)) {
            return text("shared.dates.today") + " " + time;
        }
        if (at.toLocalDate().equals(today.minusDays(1))) {
            return text("shared.dates.yesterday") + " " + time;
        }
        return date(at.toLocalDate());
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale());
    }

    private static Locale locale() {
        var ui = UI.getCurrent();
        return ui == null ? Locale.of("nl", "NL") : ui.getLocale();
    }

    private static String text(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }
}
