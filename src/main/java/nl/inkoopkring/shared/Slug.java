package nl.inkoopkring.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the readable part of an address from a title. */
public final class Slug {
    private static final int MAX_LENGTH = 80;

    // Compiled once: long texts are folded word by word.
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");

    private Slug() {}

    /** Lower-case ASCII letters and digits with single hyphens, at most 80 long; {@code "item"} when nothing is left. */
    public static String of(String title) {
        var plain = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
        var folded = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        folded = ENDS.matcher(folded).replaceAll("");
        if (folded.length() > MAX_LENGTH) {
            folded = folded.substring(0, MAX_LENGTH).replaceAll("-+$", "");
        }
        return folded.isEmpty() ? "item" : folded;
    }
}
