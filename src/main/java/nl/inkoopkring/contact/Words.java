package nl.inkoopkring.contact;

import nl.inkoopkring.shared.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** What is required of the texts that people send each other. */
final class Words {

    static final int LONGEST_MESSAGE = 4_000;
    static final int LONGEST_REMARK = 500;

    private Words() {}

    /** The text of a question or an answer. */
    static String message(String text) {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new InvalidInputException("contact.error.empty");
        }
        if (stripped.length() > LONGEST_MESSAGE) {
            throw new InvalidInputException("contact.error.long", LONGEST_MESSAGE);
        }
        return stripped;
    }

    /** One more sentence, or null when there is none. */
    static @Nullable String remark(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var stripped = text.strip();
        if (stripped.length() > LONGEST_REMARK) {
            throw new InvalidInputException("contact.error.remark", LONGEST_REMARK);
        }
        return stripped;
    }

    /** The first characters of a text, without half a surrogate pair at the end. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
