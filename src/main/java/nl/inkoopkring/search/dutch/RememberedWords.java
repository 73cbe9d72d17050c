package nl.inkoopkring.search.dutch;

import java.util.concurrent.atomic.AtomicReferenceArray;
import nl.inkoopkring.search.dutch.WordAnalyser.Analysed;
import org.jspecify.annotations.Nullable;

/**
 * The words that were met last, some tens of thousands. Of those that share a few places the one that was met longest ago makes room. Without locks: when threads meet in
 * the same places, a word may be forgotten or kept twice.
 */
final class RememberedWords {

    /** A power of two; some megabytes when all are taken. */
    private static final int BITS = 15;

    /** Where a word may be kept; a power of two. */
    private static final int PLACES = 4;

    private final AtomicReferenceArray<@Nullable Analysed> words =
            new AtomicReferenceArray<>(1 << BITS);

    @Nullable Analysed get(String word) {
        int first = first(word);
        for (int place = first; place < first + PLACES; place++) {
            Analysed known = words.getPlain(place);
            if (known == null) {
                break;
            }
            if (known.word().equals(word)) {
                if (place > first) {
                    // Towards the front, away from where words are forgotten.
                    words.setRelease(place, words.getPlain(place - 1));
                    words.setRelease(place - 1, known);
                }
                return known;
            }
        }
        return null;
    }

    void put(Analysed analysed) {
        int first = first(analysed.word());
        for (int place = first + PLACES - 1; place > first; place--) {
            words.setRelease(place, words.getPlain(place - 1));
        }
        words.setRelease(first, analysed);
    }

    private static int first(String word) {
        return (word.hashCode() * 0x9E3779B9) >>> (32 - BITS) & -PLACES;
    }
}
