package nl.inkoopkring.contact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.shared.Ids;

/** The last conversation of a part of a list; the next part begins after it. */
record InboxCursor(boolean unread, Instant at, UUID id) {

    static InboxCursor of(ContactRequest request, UUID reader) {
        return new InboxCursor(
                request.isUnreadFor(reader), request.lastMessageAt(), request.getId());
    }

    /** What came back from an address, or empty when it is none. */
    static Optional<InboxCursor> parse(String text) {
        var parts = text.split("_", -1);
        if (parts.length != 3 || !parts[0].matches("[01]") || !parts[1].matches("\\d{1,16}")) {
            return Optional.empty();
        }
        var at = Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS);
        return Ids.parse(parts[2]).map(id -> new InboxCursor("1".equals(parts[0]), at, id));
    }

    @Override
    public String toString() {
        return "%d_%d_%s"
                .formatted(unread ? 1 : 0, ChronoUnit.MICROS.between(Instant.EPOCH, at), id);
    }
}
