package nl.inkoopkring.search.dutch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Where a Dutch word may be hyphenated, by Liang's patterns (as TeX uses them). A compound can only be split at such a point,
 * which keeps <i>kantoor</i> from being <i>kant</i> + <i>oor</i>.
 */
final class Hyphenation {

    private final Map<String, byte[]> patterns;
    private final int longest;

    private Hyphenation(Map<String, byte[]> patterns) {
        this.patterns = patterns;
        this.longest = patterns.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Reads patterns, one on a line, from a UTF-8 resource of this package. */
    static Hyphenation load() {
        var patterns = new HashMap<String, byte[]>(40_000);
        try (InputStream in = Hyphenation.class.getResourceAsStream("hyphenation.txt");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> add(patterns, line.strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("hyphenation.txt cannot be read", e);
        }
        return new Hyphenation(patterns);
    }

    private static void add(Map<String, byte[]> patterns, String line) {
        var letters = new StringBuilder();
        byte[] values = new byte[line.length() + 1];
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isDigit(c)) {
                values[letters.length()] = (byte) (c - '0');
            } else {
                letters.append(c);
            }
        }
        patterns.put(letters.toString(), Arrays.copyOf(values, letters.length() + 1));
    }

    /** For each index of the word whether a hyphen may stand before that character. The word is in lower case. */
    boolean[] points(String word) {
        String framed = "." + word + ".";
        byte[] values = new byte[framed.length() + 1];
        for (int start = 0; start < framed.length(); start++) {
            int last = Math.min(framed.length(), start + longest);
            for (int end = start + 1; end <= last; end++) {
                byte[] pattern = patterns.get(framed.substring(start, end));
                if (pattern != null) {
                    for (int i = 0; i < pattern.length; i++) {
                        values[start + i] = (byte) Math.max(values[start + i], pattern[i]);
                    }
                }
            }
        }
        boolean[] points = new boolean[word.length() + 1];
        for (int i = 2; i <= word.length() - 2; i++) {
            points[i] = values[i + 1] % 2 == 1;
        }
        return points;
    }
}
