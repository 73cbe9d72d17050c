package nl.inkoopkring.search.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Vocabulary vocabulary =
            Vocabulary.of(Map.of("bedrijfskleding", 3, "straten", 1), DutchAnalysis.standard());

    @Test
    void hasTheWordsThatOccurTheirLemmasAndTheirParts() {
        assertThat(vocabulary.hasAny(Set.of("straat"))).isTrue();
        assertThat(vocabulary.hasAny(Set.of("iets", "kleding"))).isTrue();
        assertThat(vocabulary.hasAny(Set.of("meubel"))).isFalse();
        assertThat(vocabulary.isEmpty()).isFalse();
        assertThat(Vocabulary.empty().isEmpty()).isTrue();
    }

    /** All words of the lists are asked for at each change of either: to go through the vocabulary for each takes minutes. */
    @Test
    void isLookedUpInAndNotWalkedThrough() {
        var walkedOnly =
                new AbstractSet<String>() {
                    @Override
                    public Iterator<String> iterator() {
                        return Set.of("straat").iterator();
                    }

                    @Override
                    public int size() {
                        return 1;
                    }

                    @Override
                    public boolean contains(Object word) {
                        throw new AssertionError("looked up for a word of the vocabulary: " + word);
                    }
                };

        assertThat(vocabulary.hasAny(walkedOnly)).isTrue();
    }
}
