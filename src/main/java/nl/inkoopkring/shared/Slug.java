package nl.inkoopkring.shared;

import java.text.Normalizer;
import java.util.Locale;

/** Makes the readable part of an address from a title. */
public final class Slug {
    private static final int MAX_LENGTH = 80;

    private Slug() {}

    /** Lower-case ASCII letters and digits with single hyphens, at most 80 long; {@code "item"} when nothing is left. */
    public static String of(String title) {
        var folded =
                Normalizer.normalize(title, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        if (folded.length() > MAX_LENGTH) {
            folded = folded.substring(0, MAX_LENGTH).replaceAll("-+$", "");
        }
        return folded.isEmpty() ? "item" : folded;
    }
}
