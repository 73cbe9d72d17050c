package nl.inkoopkring.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The last query of a part; the next part begins after it. */
record AskedCursor(long times, String query) {

    /** Before all. */
    static final AskedCursor START = new AskedCursor(Long.MAX_VALUE, "");

    static AskedCursor after(AskedQuery last) {
        return new AskedCursor(last.times(), last.query());
    }

    /** What came back from an address, or empty when it is none. */
    static Optional<AskedCursor> parse(String text) {
        try {
            var parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
                            .split(":", 2);
            return parts.length == 2 && parts[0].matches("\\d{1,18}")
                    ? Optional.of(new AskedCursor(Long.parseLong(parts[0]), parts[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((times + ":" + query).getBytes(StandardCharsets.UTF_8));
    }
}
