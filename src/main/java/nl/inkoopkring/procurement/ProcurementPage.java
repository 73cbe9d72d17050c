package nl.inkoopkring.procurement;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next where the next page begins, or null after the last
 */
public record ProcurementPage(List<ProcurementSummary> procurements, @Nullable Cursor next) {

    /** The last one seen. Says no more than a list in this order shows anyway. */
    public record Cursor(LocalDate orderedOn, UUID id) {

        @Override
        public String toString() {
            return orderedOn + "_" + id;
        }

        /** What {@link #toString()} made; empty for anything else. */
        public static Optional<Cursor> parse(String text) {
            var parts = text.split("_", 2);
            if (parts.length != 2) {
                return Optional.empty();
            }
            try {
                var date = LocalDate.parse(parts[0]);
                return Ids.parse(parts[1]).map(id -> new Cursor(date, id));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }
}
