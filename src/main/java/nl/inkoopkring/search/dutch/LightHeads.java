package nl.inkoopkring.search.dutch;

import java.util.Set;

/** What says little as the last part of a compound: <i>snoeiwerk</i> is about <i>snoeien</i>, <i>brandweermaterieel</i> about the <i>brandweer</i>. */
public final class LightHeads {

    private static final Set<String> LEMMAS = Set.copyOf(WordList.readWords("light-heads.txt"));

    private LightHeads() {}

    /**
     * @param lemmas of the last part of a compound
     */
    public static boolean isOne(Set<String> lemmas) {
        return Among.any(lemmas, LEMMAS);
    }
}
