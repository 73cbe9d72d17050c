package nl.inkoopkring.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.inkoopkring.shared.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Where the next page begins, opaque to whoever carries it. */
final class Cursor {

    private static final String PREFIX = "v1:";

    private Cursor() {}

    static String encode(int offset) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((PREFIX + offset).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * @return how many hits to skip; 0 without a cursor
     * @throws InvalidInputException when it is none of ours
     */
    static int decode(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (text.startsWith(PREFIX) && text.length() <= PREFIX.length() + 5) {
                int offset = Integer.parseInt(text.substring(PREFIX.length()));
                if (offset >= 0 && offset <= SearchRequest.DEEPEST) {
                    return offset;
                }
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("search.api.error.cursor");
        }
        throw new InvalidInputException("search.api.error.cursor");
    }
}
