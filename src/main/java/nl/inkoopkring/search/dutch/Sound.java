package nl.inkoopkring.search.dutch;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a Dutch word sounds, roughly: alike is what people mix up in writing (<i>steiger</i> and <i>stijger</i>, <i>paspoort</i> and <i>pasport</i>), also where one
 * hears the difference of a long vowel and a short one.
 *
 * @see <a href="https://woordenlijst.org/leidraad">Leidraad, the official rules of spelling</a>, for which letters stand for the same sound
 */
final class Sound {

    private record Rule(Pattern letters, String sound) {
        static Rule of(String letters, String sound) {
            return new Rule(Pattern.compile(letters), sound);
        }
    }

    private static final List<Rule> RULES =
            List.of(
                    Rule.of("(?<!e)iee?|y", "i"),
                    Rule.of("ij", "ei"),
                    Rule.of("ou", "au"),
                    Rule.of("ph", "f"),
                    Rule.of("th", "t"),
                    Rule.of("qu", "kw"),
                    Rule.of("x", "ks"),
                    Rule.of("ch", "g"),
                    Rule.of("c(?=[ei])", "s"),
                    Rule.of("c", "k"),
                    Rule.of("z", "s"),
                    Rule.of("v", "f"),
                    // Where no vowel follows, nor what can stand between them at the beginning of a
                    // syllable.
                    Rule.of("d(?![aeioudrw])", "t"),
                    Rule.of("b(?![aeioubrl])", "p"),
                    // Long and short vowels, one consonant or two.
                    Rule.of("(.)\\1+", "$1"));

    private Sound() {}

    /**
     * @param word folded, as {@link DutchAnalysis#fold} does
     * @return something to compare, and no word
     */
    static String of(String word) {
        var sound = word;
        for (var rule : RULES) {
            sound = rule.letters().matcher(sound).replaceAll(rule.sound());
        }
        return sound;
    }
}
