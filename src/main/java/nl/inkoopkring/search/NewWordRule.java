package nl.inkoopkring.search;

/**
 * Something to say of the language; see {@link WordService} for what is accepted.
 *
 * @param words a line of synonyms as {@link nl.inkoopkring.search.dutch.Synonyms} reads it, or one word
 * @param meaning for {@link WordRuleKind#MEANS} what the word stands for, otherwise empty
 */
public record NewWordRule(WordRuleKind kind, String words, String meaning) {

    /** Characters that a line of words has at most. */
    public static final int LONGEST = 500;

    /** Whether it says of words that they have to do with each other, and not that they mean the same. */
    public boolean isRelated() {
        return kind == WordRuleKind.SYNONYMS && words.contains("~");
    }

    public static NewWordRule synonyms(String line) {
        return new NewWordRule(WordRuleKind.SYNONYMS, line, "");
    }

    public static NewWordRule shippedOff(String line) {
        return new NewWordRule(WordRuleKind.SHIPPED_OFF, line, "");
    }

    public static NewWordRule right(String word) {
        return new NewWordRule(WordRuleKind.RIGHT, word, "");
    }

    public static NewWordRule means(String word, String meaning) {
        return new NewWordRule(WordRuleKind.MEANS, word, meaning);
    }
}
