package nl.inkoopkring.discussion;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.shared.Ids;

/** The last topic of a page: what came before it in activity is on the next one. Stays right when topics move up meanwhile. */
record TopicCursor(Instant lastActivityAt, UUID id) {

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, lastActivityAt) + "_" + id;
    }

    /** Empty for anything that is no cursor: it stands in an address. */
    static Optional<TopicCursor> parse(String text) {
        var parts = text.split("_", 2);
        if (parts.length < 2 || !parts[0].matches("-?\\d{1,17}")) {
            return Optional.empty();
        }
        try {
            var moment = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
            return Ids.parse(parts[1]).map(id -> new TopicCursor(moment, id));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
