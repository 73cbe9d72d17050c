package nl.inkoopkring.search;

import java.util.Set;
import nl.inkoopkring.content.Access;
import org.springframework.stereotype.Component;

/** Takes over the words that occur in the index, so that a correction only offers what can be found, and it is known which words are rare. */
@Component
class WordLearner {

    private final IndexCounts counts;
    private final SearchLanguage language;
    private final WordRarity rarity;

    WordLearner(IndexCounts counts, SearchLanguage language, WordRarity rarity) {
        this.counts = counts;
        this.language = language;
        this.rarity = rarity;
    }

    void learn() {
        var words =
                new ByCircle<>(Access.NETWORK, Access.PARTNERS)
                        .map(token -> counts.words(Set.of(token)));
        language.learn(words);
        rarity.learn(words);
    }
}
