package nl.inkoopkring.handreiking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version in the history of a handreiking.
 *
 * @param changes what is different from the one before, as plain text, or null
 */
public record VersionSummary(String number, LocalDate publishedOn, @Nullable String changes) {}
