package nl.inkoopkring.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognises what looks as if it were about a person: addresses, numbers that belong to someone, forms of address, and a first name followed by another word. It
 * would rather turn down a harmless text than let a name through; still it can't know every name.
 */
final class PersonalText {

    private static final List<Pattern> PATTERNS =
            List.of(
                    // An e-mail address, or part of one
                    Pattern.compile("@"),
                    // Telephone numbers, citizen service numbers, bank accounts: nine digits or
                    // more, however they are grouped. A CPV code has eight and a check digit.
                    Pattern.compile(
                            "(?<![\\d-])(?!\\d{8}-\\d(?!\\d))\\+?\\d(?:[ ./()-]{0,2}\\d){8,}"),
                    Pattern.compile("\\b\\p{L}{2}\\d{2} ?\\p{L}{4}"),
                    // Postcode with a house number
                    Pattern.compile("\\b\\d{4} ?\\p{L}{2},? +\\d"),
                    // A full date, such as that of a birth
                    Pattern.compile("\\b\\d{1,2}[-/.]\\d{1,2}[-/.](?:19|20)\\d{2}\\b"),
                    Pattern.compile(
                            "\\b(?:dhr|mevr|mw|drs|meneer|mevrouw|de heer)\\b\\.? +\\p{L}"));

    private static final Pattern SPACE = Pattern.compile("[^\\p{L}'-]+");

    private final Set<String> firstNames;

    PersonalText() {
        firstNames = read();
    }

    /**
     * @param text in lower case
     */
    boolean looksPersonal(String text) {
        return PATTERNS.stream().anyMatch(pattern -> pattern.matcher(text).find())
                || hasFirstNameAndMore(text);
    }

    private boolean hasFirstNameAndMore(String text) {
        var words = SPACE.split(text);
        for (int i = 0; i + 1 < words.length; i++) {
            if (firstNames.contains(words[i]) && !words[i + 1].isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> read() {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        PersonalText.class.getResourceAsStream("first-names.txt")),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Pattern.compile(" +").splitAsStream(line.strip()))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
