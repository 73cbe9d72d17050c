package nl.inkoopkring.search.dutch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word that was corrected.
 *
 * @param original the word as it was typed
 * @param corrected the word that was probably meant, as the vocabulary has it
 * @param edits how many letters differ; 0 for a word that always stands for another
 */
public record Correction(String original, String corrected, int edits) {

    /** Whether the word was mistyped, and not another word for what is meant. */
    public boolean isMistake() {
        return edits > 0;
    }

    /** The same correction of the word in another spelling of its letters. */
    Correction of(String typed) {
        return new Correction(typed, corrected, edits);
    }

    String applyTo(String query) {
        return Pattern.compile(
                        "(?<!\\p{L})" + Pattern.quote(original) + "(?!\\p{L})",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(query)
                .replaceAll(Matcher.quoteReplacement(corrected));
    }
}
