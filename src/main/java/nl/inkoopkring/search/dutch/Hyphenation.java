package nl.inkoopkring.search.dutch;

import java.util.Arrays;
import java.util.List;

/**
 * Where a Dutch word may be hyphenated, by Liang's patterns (as TeX uses them). A compound can only be split at such a point,
 * which keeps <i>kantoor</i> from being <i>kant</i> + <i>oor</i>.
 */
final class Hyphenation {

    /** The letters, and the point that stands for the edge of a word. */
    private static final int SYMBOLS = 27;

    private static final byte[] NONE = {};

    /** A tree of the patterns' letters: for each node and symbol the next node, 0 for none. */
    private int[] next = new int[1 << 16];

    private byte[][] values = new byte[1 << 11][];
    private int nodes = 1;

    private Hyphenation(List<String> patterns) {
        patterns.stream().filter(pattern -> pattern.matches("[a-z0-9.]+")).forEach(this::add);
    }

    /** Reads patterns, one on a line, from a UTF-8 resource of this package; words here have no accents, so some are left out. */
    static Hyphenation load() {
        return new Hyphenation(WordList.read("hyphenation.txt"));
    }

    private void add(String pattern) {
        byte[] weights = new byte[pattern.length() + 1];
        int letters = 0;
        int node = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (Character.isDigit(c)) {
                weights[letters] = (byte) (c - '0');
            } else {
                node = child(node, symbol(c));
                letters++;
            }
        }
        values[node] = Arrays.copyOf(weights, letters + 1);
    }

    private int child(int node, int symbol) {
        int at = node * SYMBOLS + symbol;
        if (next[at] == 0) {
            next[at] = nodes++;
            if (nodes * SYMBOLS > next.length) {
                next = Arrays.copyOf(next, next.length * 2);
            }
            if (nodes > values.length) {
                values = Arrays.copyOf(values, values.length * 2);
            }
        }
        return next[at];
    }

    /** For each index of the word (letters a to z) whether a hyphen may stand before that character. */
    boolean[] points(String word) {
        byte[] weights = new byte[word.length() + 3];
        for (int start = 0; start < word.length() + 2; start++) {
            int node = 0;
            for (int at = start; at < word.length() + 2; at++) {
                boolean edge = at == 0 || at == word.length() + 1;
                node = next[node * SYMBOLS + symbol(edge ? '.' : word.charAt(at - 1))];
                if (node == 0) {
                    break;
                }
                byte[] found = values[node] == null ? NONE : values[node];
                for (int i = 0; i < found.length; i++) {
                    weights[start + i] = (byte) Math.max(weights[start + i], found[i]);
                }
            }
        }
        boolean[] points = new boolean[word.length() + 1];
        for (int i = 2; i <= word.length() - 2; i++) {
            points[i] = weights[i + 1] % 2 == 1;
        }
        return points;
    }

    private static int symbol(char c) {
        return c == '.' ? 26 : c - 'a';
    }
}
