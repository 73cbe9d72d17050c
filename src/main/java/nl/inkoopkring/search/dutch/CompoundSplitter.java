package nl.inkoopkring.search.dutch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Splits a Dutch compound into its words. The parts must cover the whole word, break at hyphenation points (or be usual), and be
 * words that other compounds are made of too; of all ways the one with few, usual, long parts is taken.
 */
final class CompoundSplitter {

    static final int SHORTEST_WORD = 7;
    private static final int LONGEST_WORD = 60;
    private static final int SHORTEST_PART = 3;

    /** Bits that a part costs at most; each doubling of the compounds that have it makes it one bit cheaper. */
    private static final int RAREST = 21;

    /** What a part of three letters must reach: nearly all chance splits have a short part. */
    private static final int USUAL_FOR_THREE = 6;

    private static final int USUAL_FOR_FOUR = 5;
    private static final int USUAL_FOR_FIVE = 3;

    /** An s between parts that was not seen with the first one before. */
    private static final int NEW_LINK = 5;

    /** A break where the patterns have none: they move a consonant over the border (<i>par-konderhoud, houts-kelet</i>). */
    private static final int NO_HYPHEN = 4;

    /** The same before other letters, where the patterns do so less often (<i>rub-bergra-nulaat, chauffeur-stekort</i>). */
    private static final int RARE_NO_HYPHEN = 7;

    /** How usual a part must be that ends there. */
    private static final int USUAL_BEFORE_NO_HYPHEN = 4;

    /** How usual a short part must be behind such a break; chance splits have a rare one there. */
    private static final int USUAL_FOR_FIVE_AFTER_NO_HYPHEN = 5;

    private static final int USUAL_FOR_FOUR_AFTER_NO_HYPHEN = 7;

    /** Of words in no dictionary, the shortest that may have a part which no compound is known to have. */
    private static final int SHORTEST_UNKNOWN = 9;

    private static final int SHORTEST_UNSEEN = 6;

    /** The shortest verb that such a word may end in (<i>vegen</i>). */
    private static final int SHORTEST_INFINITIVE = 5;

    /** How usual such a part is held to be: enough for any length, and dearer than nearly all others. */
    private static final int UNSEEN = 6;

    /** A shorter noun must be this usual at the other end of compounds. */
    private static final int USUAL_ELSEWHERE = 9;

    private final Pieces pieces;
    private final Hyphenation hyphenation;
    private final Set<String> neverFirst;
    private final Set<String> neverLast;

    /**
     * @param never prefixes, suffixes and particles, which are no parts although some are words too
     */
    CompoundSplitter(Pieces pieces, Hyphenation hyphenation, Set<String> never) {
        this.pieces = pieces;
        this.hyphenation = hyphenation;
        this.neverFirst = without(never, part -> part.startsWith("-"));
        this.neverLast = without(never, part -> part.endsWith("-"));
    }

    private static Set<String> without(Set<String> never, Predicate<String> other) {
        return never.stream()
                .filter(Predicate.not(other))
                .map(part -> part.replace("-", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The ends of the parts of a word, the last one being its length; empty when the word is no compound.
     *
     * @param word letters in lower case without accents
     */
    List<Integer> split(String word) {
        return split(word, Integer.MAX_VALUE, true);
    }

    /**
     * Whether a word can be taken apart without a rare break and without a part that is new there. What cannot be may be a word with
     * a typing error as well (<i>gladheidsbestreiding</i>: best, reiding).
     */
    boolean isSurelyCompound(String word) {
        return !split(word, Integer.MAX_VALUE, false).isEmpty();
    }

    /**
     * As {@link #split}, for words that are in no dictionary: these may have a noun that was never seen in a compound
     * (<i>maaiselverwerking</i>), or at that end of one (<i>ambitieweb</i>), and may end in a verb (<i>rietmaaien</i>).
     */
    List<Integer> splitUnknown(String word) {
        List<Integer> ends = split(word);
        return ends.isEmpty() && word.length() >= SHORTEST_UNKNOWN
                ? split(word, SHORTEST_UNSEEN, true)
                : ends;
    }

    private List<Integer> split(String word, int shortestUnseen, boolean rareBreaks) {
        int length = word.length();
        if (length < SHORTEST_WORD || length > LONGEST_WORD || !isLetters(word)) {
            return List.of();
        }
        boolean[] points = hyphenation.points(word);
        int[] cost = new int[length + 1];
        int[] from = new int[length + 1];
        Arrays.fill(cost, Integer.MAX_VALUE);
        cost[0] = 0;
        for (int start = 0; start <= length - SHORTEST_PART; start++) {
            if (cost[start] == Integer.MAX_VALUE) {
                continue;
            }
            int begin = start;
            boolean afterNoHyphen = !points[start] && start > 0;
            pieces.from(
                    word,
                    start,
                    (end, seenFirst, seenLast, noun, infinitive) -> {
                        if (end - begin < SHORTEST_PART
                                || afterNoHyphen
                                        && !mayFollowNoHyphen(
                                                end - begin,
                                                end == length ? seenLast : seenFirst)) {
                            return;
                        }
                        int asFirst = seenFirst;
                        int asLast = seenLast;
                        if (noun
                                && (end - begin >= shortestUnseen
                                        || shortestUnseen < length
                                                && Math.max(seenFirst, seenLast)
                                                        >= USUAL_ELSEWHERE)) {
                            asFirst = Math.max(asFirst, UNSEEN);
                            asLast = Math.max(asLast, UNSEEN);
                        }
                        if (infinitive
                                && shortestUnseen < length
                                && end - begin >= SHORTEST_INFINITIVE) {
                            asLast = Math.max(asLast, UNSEEN);
                        }
                        if (end == length) {
                            if (begin > 0 && isPart(word, begin, end, asLast)) {
                                offer(cost, from, begin, end, asLast);
                            }
                        } else if (isPart(word, begin, end, asFirst)) {
                            if (points[end]) {
                                offer(cost, from, begin, end, asFirst);
                            } else if (end - begin > SHORTEST_PART
                                    && mayHideBreak(word.charAt(end))) {
                                offer(cost, from, begin, end, asFirst - NO_HYPHEN);
                            } else if (rareBreaks && asFirst >= USUAL_BEFORE_NO_HYPHEN) {
                                offer(cost, from, begin, end, asFirst - RARE_NO_HYPHEN);
                            }
                            if (word.charAt(end) == 's'
                                    && asFirst > NEW_LINK
                                    && end + 1 < length
                                    && points[end + 1]) {
                                offer(cost, from, begin, end + 1, asFirst - NEW_LINK);
                            }
                        }
                    });
        }
        return cost[length] == Integer.MAX_VALUE ? List.of() : ends(from, length);
    }

    private boolean isPart(String word, int start, int end, int usual) {
        int enough =
                switch (end - start) {
                    case 1, 2 -> Integer.MAX_VALUE;
                    case 3 -> USUAL_FOR_THREE;
                    case 4 -> USUAL_FOR_FOUR;
                    case 5 -> USUAL_FOR_FIVE;
                    default -> 1;
                };
        if (usual < enough) {
            return false;
        }
        Set<String> never = end == word.length() ? neverLast : neverFirst;
        return !never.contains(word.substring(start, end));
    }

    private static boolean mayFollowNoHyphen(int length, int usual) {
        return switch (length) {
            case 1, 2, 3 -> false;
            case 4 -> usual >= USUAL_FOR_FOUR_AFTER_NO_HYPHEN;
            case 5 -> usual >= USUAL_FOR_FIVE_AFTER_NO_HYPHEN;
            default -> true;
        };
    }

    private static void offer(int[] cost, int[] from, int start, int end, int usual) {
        int sum = cost[start] + Math.max(1, RAREST - usual);
        if (sum < cost[end]) {
            cost[end] = sum;
            from[end] = start;
        }
    }

    private static List<Integer> ends(int[] from, int length) {
        var ends = new ArrayList<Integer>();
        for (int end = length; end > 0; end = from[end]) {
            ends.add(end);
        }
        Collections.reverse(ends);
        return ends;
    }

    private static boolean mayHideBreak(char first) {
        return "aeious".indexOf(first) >= 0;
    }

    private static boolean isLetters(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }
}
