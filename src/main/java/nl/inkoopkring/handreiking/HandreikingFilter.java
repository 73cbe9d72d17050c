package nl.inkoopkring.handreiking;

import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.inkooppakket.MviTheme;
import org.jspecify.annotations.Nullable;

/**
 * Which handreikingen to list; null does not narrow.
 *
 * @param phase those whose current version has something about it
 */
public record HandreikingFilter(
        @Nullable InkooppakketId inkooppakket,
        @Nullable MviTheme theme,
        @Nullable HandreikingPhase phase) {

    public static final HandreikingFilter NONE = new HandreikingFilter(null, null, null);

    public boolean isEmpty() {
        return equals(NONE);
    }
}
