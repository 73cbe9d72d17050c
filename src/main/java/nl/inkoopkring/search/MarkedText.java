package nl.inkoopkring.search;

import java.util.List;

/**
 * Plain text with the stretches that made a query find it.
 *
 * @param text plain, to be escaped like any other
 * @param marks in order, without overlaps
 */
public record MarkedText(String text, List<Mark> marks) {

    /** From the first character, to before the last. */
    public record Mark(int start, int end) {}

    public static MarkedText plain(String text) {
        return new MarkedText(text, List.of());
    }

    public boolean isEmpty() {
        return text.isBlank();
    }
}
