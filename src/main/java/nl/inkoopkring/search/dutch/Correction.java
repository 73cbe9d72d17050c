package nl.inkoopkring.search.dutch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word that was corrected.
 *
 * @param original the word as it was typed, in lower case without accents
 * @param corrected the word that was probably meant, as the vocabulary has it
 * @param edits how many letters differ
 */
public record Correction(String original, String corrected, int edits) {

    String applyTo(String query) {
        return Pattern.compile(
                        "(?<!\\p{L})" + Pattern.quote(original) + "(?!\\p{L})",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(query)
                .replaceAll(Matcher.quoteReplacement(corrected));
    }
}
