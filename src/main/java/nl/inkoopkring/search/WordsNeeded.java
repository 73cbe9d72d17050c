package nl.inkoopkring.search;

import nl.inkoopkring.search.dutch.QueryTerms;

/**
 * How many of the words of a query a hit must have.
 *
 * @see <a href="../../../../../../docs/decisions/018-half-of-the-words.md">decision 018</a>
 * @see <a href="../../../../../../docs/decisions/020-related-words.md">decision 020</a>
 */
enum WordsNeeded {

    /** Two of three, three of four and of five: for what is told to someone who did not ask just now. */
    MOST,

    /** Two of three and of four, three of five: a question has words that no answer has. */
    HALF,

    /** Where there is too little otherwise. What is only related to a word is then enough in a text too, not in a title alone. */
    ANY;

    /**
     * @param words that may or may not be found
     * @param sure words that every hit has
     */
    int of(int words, int sure) {
        return switch (this) {
            case MOST -> sure + (3 * words + 4) / 5;
            case HALF -> sure + Math.max(Math.min(words, 2), (words + 1) / 2);
            case ANY -> 1;
        };
    }

    /** Whether a text that only mentions what is related to a word has that word. */
    boolean takesRelatedTexts() {
        return this == ANY;
    }

    /** Whether {@link #ANY} could find more for these terms. */
    boolean canBeWider(QueryTerms terms) {
        return this != ANY && (terms.words().size() > 1 || terms.hasRelated());
    }
}
