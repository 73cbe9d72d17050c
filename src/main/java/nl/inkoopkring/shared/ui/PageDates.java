package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import nl.inkoopkring.shared.Dates;
import org.jspecify.annotations.Nullable;

/** {@link Dates} in the language of the page that is being made. */
public final class PageDates {

    private PageDates() {}

    /** "3 mei 2024", or empty for null. */
    public static String date(@Nullable LocalDate date) {
        return date == null ? "" : Dates.date(date, UI.getCurrentOrThrow().getLocale());
    }

    /** "vandaag 10:32", "gisteren 10:32", else the date. */
    public static String ago(Instant moment, Instant now) {
        return Dates.moment(moment, now, UI.getCurrentOrThrow().getLocale());
    }
}
