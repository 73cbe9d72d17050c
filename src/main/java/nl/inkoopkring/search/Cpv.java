package nl.inkoopkring.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The structure of a CPV code: two digits of division, then group, class, category and up to three digits of detail, filled up with zeros to eight (Regulation (EC)
 * No 213/2008). The check digit after the hyphen carries no meaning and is dropped.
 */
public final class Cpv {

    /** The kind of items that are codes: a list, which nobody of the network wrote. */
    public static final String KIND = "cpv";

    private static final Pattern WRITTEN = Pattern.compile("(\\d{8})(?:-\\d)?");
    private static final Pattern IN_TEXT =
            Pattern.compile("(?<![\\p{L}\\d-])(\\d{8})-\\d(?![\\p{L}\\d-])");
    private static final int DIGITS = 8;
    private static final int DIVISION = 2;

    private Cpv() {}

    /** The eight digits of what was written, with or without check digit; empty when it is no code. */
    public static Optional<String> parse(String written) {
        var matcher = WRITTEN.matcher(written.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** A text with its codes as they are indexed: a check digit would be a word of its own. */
    static String withoutCheckDigits(String text) {
        return IN_TEXT.matcher(text).replaceAll("$1");
    }

    /** The code itself and all codes above it, the nearest first; some of them may not exist in the list. */
    public static List<String> selfAndAncestors(String code) {
        var codes = new ArrayList<String>();
        codes.add(code);
        for (int length = significantLength(code) - 1; length >= DIVISION; length--) {
            var ancestor = code.substring(0, length) + "0".repeat(DIGITS - length);
            if (!codes.contains(ancestor)) {
                codes.add(ancestor);
            }
        }
        return codes;
    }

    /** Whether the codes are the same or one is above the other. */
    static boolean areInLine(String one, String other) {
        return selfAndAncestors(one).contains(other) || selfAndAncestors(other).contains(one);
    }

    /**
     * How near two codes are: 1 for the same, down to 0 for another division; the share of the deeper code's significant digits that they begin with alike. So
     * 45233222 and 45233223 (both roads, both surfacing) are 7/8, and 45233222 and 45000000 are 2/8.
     */
    public static double nearness(String left, String right) {
        int shared = 0;
        while (shared < DIGITS && left.charAt(shared) == right.charAt(shared)) {
            shared++;
        }
        int deepest = Math.max(significantLength(left), significantLength(right));
        int alike = Math.min(shared, deepest);
        return alike < DIVISION ? 0 : (double) alike / deepest;
    }

    private static int significantLength(String code) {
        int length = DIGITS;
        while (length > DIVISION && code.charAt(length - 1) == '0') {
            length--;
        }
        return length;
    }
}
