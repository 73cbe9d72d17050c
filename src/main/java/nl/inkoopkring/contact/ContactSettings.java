package nl.inkoopkring.contact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much someone wants to be asked, as they edit it.
 *
 * @param paused whether nobody can ask them now
 * @param pausedUntil the last day of the pause, or null for as long as it takes
 * @param monthlyMaximum questions in a calendar month at most, 1 to 100; null for any number
 * @param version the version the edit began from
 */
public record ContactSettings(
        boolean paused,
        @Nullable LocalDate pausedUntil,
        @Nullable Integer monthlyMaximum,
        long version) {}
