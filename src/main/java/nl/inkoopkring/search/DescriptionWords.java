package nl.inkoopkring.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.DutchAnalysis;
import nl.inkoopkring.search.dutch.StopWords;
import nl.inkoopkring.search.dutch.Token;
import org.springframework.stereotype.Component;

/**
 * Picks from a description of what will be bought, such as the text of an assignment, the words that tell most: often in this text, and rare in what the network
 * wrote. Rarity is taken from what the viewer's own circle may see, so that the choice says nothing of other items.
 *
 * <pre>
 * strength = (1 + ln occurrences) · ln(1 + most / items with the word)
 * </pre>
 *
 * <p>the usual tf-idf with damped frequency (Salton and Buckley, 1988); "most" is the number of items with the commonest word, in the place of the number of all
 * items. Words that occur nowhere cannot find anything, nor do names of organisations say what is bought: an assignment is full of its own.
 */
@Component
class DescriptionWords {

    /** Enough to tell one subject from another; each more costs time and adds chance. */
    private static final int MOST_WORDS = 24;

    private static final int SHORTEST_WORD = 3;

    private final NameMatcher names;
    private final DutchAnalysis analysis = DutchAnalysis.standard();
    private volatile Rarity members = Rarity.UNKNOWN;
    private volatile Rarity partners = Rarity.UNKNOWN;

    DescriptionWords(NameMatcher names) {
        this.names = names;
    }

    /** In how many items a lemma occurs, and the most that any does. */
    private record Rarity(Map<String, Integer> items, int most) {

        static final Rarity UNKNOWN = new Rarity(Map.of(), 0);

        static Rarity of(Map<String, Integer> words, DutchAnalysis analysis) {
            var items = new HashMap<String, Integer>();
            words.forEach((word, count) -> {
                for (var token : analysis.analyse(word)) {
                    token.lemmas().forEach(lemma -> items.merge(lemma, count, Math::max));
                }
            });
            return new Rarity(
                    items, items.values().stream().mapToInt(Integer::intValue).max().orElse(0));
        }

        /** Of a compound that nobody wrote its parts count, the rarest first. */
        double of(Token token) {
            int found = count(token.lemmas());
            if (found == 0) {
                found =
                        token.parts().stream()
                                .mapToInt(part -> count(part.lemmas()))
                                .filter(count -> count > 0)
                                .min()
                                .orElse(0);
            }
            return found == 0 ? 0 : Math.log(1 + (double) most / found);
        }

        private int count(Set<String> lemmas) {
            return lemmas.stream().mapToInt(lemma -> items.getOrDefault(lemma, 0)).max().orElse(0);
        }
    }

    private record Word(String text, int place, double strength) {}

    /**
     * Takes over what occurs now: words as written, with the number of items that have them.
     *
     * @param members in what the whole network may see
     * @param partners in what partners may see
     */
    void learn(Map<String, Integer> members, Map<String, Integer> partners) {
        this.members = Rarity.of(members, analysis);
        this.partners = Rarity.of(partners, analysis);
    }

    /** The telling words, each once, in the order of the text; none when nothing in it occurs anywhere. */
    List<String> telling(String description, Viewer viewer) {
        var rarity = viewer.tokens().contains(Access.NETWORK) ? members : partners;
        var tokens = analysis.analyse(description, StopWords.DROP);
        var organisations = organisations(tokens);
        var places = new LinkedHashMap<Set<String>, List<Integer>>();
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.word().length() >= SHORTEST_WORD && !organisations.contains(i)) {
                places.computeIfAbsent(token.lemmas(), key -> new ArrayList<>()).add(i);
            }
        }
        return places.values().stream()
                .map(at -> {
                    var first = tokens.get(at.getFirst());
                    return new Word(
                            first.word(),
                            at.getFirst(),
                            (1 + Math.log(at.size())) * rarity.of(first));
                })
                .filter(word -> word.strength() > 0)
                .sorted(Comparator.comparingDouble(Word::strength).reversed())
                .limit(MOST_WORDS)
                .sorted(Comparator.comparingInt(Word::place))
                .map(Word::text)
                .toList();
    }

    private Set<Integer> organisations(List<Token> tokens) {
        var places = new HashSet<Integer>();
        names.find(tokens.stream().map(Token::word).toList()).stream()
                .filter(found -> found.name().field() == QueryNames.Field.ORGANISATION)
                .forEach(found -> IntStream.range(found.from(), found.to()).forEach(places::add));
        return places;
    }
}
