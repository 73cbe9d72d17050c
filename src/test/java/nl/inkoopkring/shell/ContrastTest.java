package nl.inkoopkring.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every pair of text and ground that the style sheets use, in light and in dark, by the formula of WCAG 2.2 (success criteria 1.4.3 and 1.4.11). */
class ContrastTest {

    private static final Path TOKENS =
            Path.of("src/main/resources/META-INF/resources/styles/tokens.css");
    private static final Pattern TOKEN =
            Pattern.compile(
                    "--kring-([a-z-]+):\\s*light-dark\\((#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})\\)");
    private static final double TEXT = 4.5;
    private static final double EDGE = 3.0;

    private record Colours(String light, String dark) {}

    @ParameterizedTest
    @CsvSource({
        "ink, paper surface sunken hover accent-soft danger-soft warning-soft",
        "muted, paper surface sunken hover accent-soft",
        "accent, paper surface sunken hover accent-soft",
        "accent-strong, paper surface hover accent-soft",
        "on-accent, accent accent-strong",
        "on-mark, mark",
        "danger, paper surface danger-soft",
        "warning, paper surface warning-soft",
        "success, paper surface",
        "kind-handreiking, paper surface hover",
        "kind-ervaring, paper surface hover",
        "kind-discussie, paper surface hover",
        "kind-vraag, paper surface hover",
        "kind-bijeenkomst, paper surface hover",
        "kind-other, paper surface hover"
    })
    void textCanBeReadOnItsGrounds(String text, String grounds) throws IOException {
        assertPairs(text, grounds, TEXT);
    }

    @ParameterizedTest
    @CsvSource({"edge, paper surface", "accent, paper surface"})
    void edgesOfWhatCanBeOperatedStandOut(String edge, String grounds) throws IOException {
        assertPairs(edge, grounds, EDGE);
    }

    private static void assertPairs(String front, String grounds, double least) throws IOException {
        var tokens = tokens();
        var text = colours(tokens, front);
        for (var ground : grounds.split(" ")) {
            var under = colours(tokens, ground);
            assertThat(contrast(text.light(), under.light()))
                    .as("%s on %s, light", front, ground)
                    .isGreaterThanOrEqualTo(least);
            assertThat(contrast(text.dark(), under.dark()))
                    .as("%s on %s, dark", front, ground)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private static Colours colours(Map<String, Colours> tokens, String name) {
        return Objects.requireNonNull(tokens.get(name), name);
    }

    private static Map<String, Colours> tokens() throws IOException {
        var tokens = new HashMap<String, Colours>();
        var matcher = TOKEN.matcher(Files.readString(TOKENS));
        while (matcher.find()) {
            tokens.put(matcher.group(1), new Colours(matcher.group(2), matcher.group(3)));
        }
        return tokens;
    }

    private static double contrast(String one, String other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1)
                + 0.7152 * channel(colour, 3)
                + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        var value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
