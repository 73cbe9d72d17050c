package nl.inkoopkring.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.DutchAnalysis;
import org.springframework.stereotype.Component;

/**
 * How much a word tells: often in one text, and rare in what the network wrote. Rarity is taken from what the viewer's own circle may see, so that it says nothing of
 * other items; as of some minutes ago.
 *
 * <pre>
 * strength = (1 + ln occurrences) · ln(1 + most / items with the word)
 * </pre>
 *
 * <p>the usual tf-idf with damped frequency (Salton and Buckley, 1988); "most" is the number of items with the commonest word, in the place of the number of all
 * items.
 */
@Component
class WordRarity {

    private final DutchAnalysis analysis = DutchAnalysis.standard();
    private volatile ByCircle<Counts> counts =
            new ByCircle<>(new Counts(Map.of(), 0), new Counts(Map.of(), 0));

    /** In how many items a lemma occurs, and the most that any does. */
    private record Counts(Map<String, Integer> items, int most) {}

    /** Takes over what occurs now: words as written, with the number of items that have them. */
    void learn(ByCircle<Map<String, Integer>> words) {
        counts = words.map(this::counts);
    }

    /** In how many items that the viewer's like may see a word with one of these lemmas stands. */
    int items(Set<String> lemmas, Viewer viewer) {
        var items = counts.of(viewer).items();
        return lemmas.stream().mapToInt(lemma -> items.getOrDefault(lemma, 0)).max().orElse(0);
    }

    /**
     * @param times how often the word stands in the text
     * @param items in how many items it stands; in none it tells nothing
     */
    double strength(int times, int items, Viewer viewer) {
        return items == 0
                ? 0
                : (1 + Math.log(times)) * Math.log(1 + (double) counts.of(viewer).most() / items);
    }

    private Counts counts(Map<String, Integer> words) {
        var items = new HashMap<String, Integer>();
        words.forEach((word, count) -> {
            for (var token : analysis.analyse(word)) {
                token.lemmas().forEach(lemma -> items.merge(lemma, count, Math::max));
            }
        });
        return new Counts(
                items, items.values().stream().mapToInt(Integer::intValue).max().orElse(0));
    }
}
