package nl.inkoopkring.search.dutch;

import java.util.ArrayList;
import java.util.List;

/** A stretch of a text that begins and ends between words, if there is a gap at all within reach. */
record Excerpt(String text, int start, int end) {

    /** How far to look for a gap between words before a word is cut. */
    private static final int REACH = 40;

    /** Stands between lines that are no sentences: headings, and points of a list. */
    static final char SEPARATOR = '·';

    static Excerpt of(String text, int start, int room) {
        int first = startOfWord(text, start);
        int end = Math.min(text.length(), first + room);
        return new Excerpt(text, first, endOfWord(text, first, end));
    }

    /**
     * Cut at the end of a sentence, if one ends in the last part of it.
     *
     * @param last offset before which it must not be cut
     */
    Excerpt closedAfter(int last) {
        if (end == text.length()) {
            return this;
        }
        int earliest = Math.max(last, start + (end - start) / 2);
        for (int at = end; at > earliest; at--) {
            if (isBorder(at)) {
                return new Excerpt(text, start, at);
            }
        }
        return this;
    }

    /** Whether a sentence ends here: not every full stop does. */
    private boolean isBorder(int at) {
        if (at == 0 || at + 1 >= text.length() || !Character.isWhitespace(text.charAt(at))) {
            return false;
        }
        char last = text.charAt(at - 1);
        char next = text.charAt(at + 1);
        return next == SEPARATOR
                || last != SEPARATOR && isSentenceEnd(last) && !Character.isLowerCase(next);
    }

    static boolean isSentenceEnd(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\n' || c == SEPARATOR;
    }

    Passage with(List<Span> spans) {
        String before = start > 0 ? "…" : "";
        String after = "";
        if (end < text.length()) {
            after = isBorder(end) ? " …" : "…";
        }
        int shift = before.length() - start;
        var shown = new ArrayList<Span>();
        for (Span span : spans) {
            int from = Math.max(span.start(), start);
            int to = Math.min(span.end(), end);
            if (from < to) {
                shown.add(new Span(from + shift, to + shift));
            }
        }
        return new Passage(before + text.substring(start, end) + after, List.copyOf(shown));
    }

    private static int startOfWord(String text, int start) {
        if (start == 0 || Character.isWhitespace(text.charAt(start - 1))) {
            return start;
        }
        for (int at = start; at > Math.max(0, start - REACH); at--) {
            if (Character.isWhitespace(text.charAt(at - 1))) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
    }

    private static int endOfWord(String text, int start, int end) {
        if (end == text.length() || Character.isWhitespace(text.charAt(end))) {
            return end;
        }
        for (int at = end; at > Math.max(start, end - REACH); at--) {
            if (Character.isWhitespace(text.charAt(at - 1))) {
                return at - 1;
            }
        }
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
