package nl.inkoopkring.search;

import java.util.List;
import nl.inkoopkring.search.dutch.Clause;

/**
 * Where the words of an item are.
 *
 * @param lemmas the field with words of their own
 * @param whole what a word of its own weighs here
 * @param parts the field with parts of compounds, and whole words too
 * @param part what a part weighs, or a word as one
 */
record TextPlace(String lemmas, float whole, String parts, float part) {

    /** Titles are short, so that a word weighs more there by itself; that it is a word of its own tells more there than in running text. */
    static final TextPlace TITLE =
            new TextPlace(IndexFields.TITLE_LEMMA, 2f, IndexFields.TITLE_PARTS, 1.2f);

    /** What whoever may find an item may read of it. */
    static final List<TextPlace> OPEN =
            List.of(TITLE, new TextPlace(IndexFields.TEXT_LEMMA, 1f, IndexFields.TEXT_PARTS, 1f));

    static final TextPlace RESTRICTED =
            new TextPlace(IndexFields.RESTRICTED_LEMMA, 1f, IndexFields.RESTRICTED_PARTS, 1f);

    String field(Clause.Field field) {
        return field == Clause.Field.LEMMAS ? lemmas : parts;
    }

    float weight(Clause clause) {
        return (float) clause.weight() * (clause.field() == Clause.Field.LEMMAS ? whole : part);
    }
}
