package nl.inkoopkring.search.dutch;

import java.util.List;

/**
 * What the dictionary says of one form.
 *
 * @param lemmas its lemmas as recipes
 * @param firstLemmas the lemmas that it has as a part before another, linking letters taken off
 * @param asFirst how usual it is as a part before another, 0 for never
 * @param asLast how usual it is as the last part, 0 for never
 * @param compound whether it is in the dictionary only for its lemma, and is a compound all the same
 */
record WordEntry(
        List<Recipe> lemmas, List<Recipe> firstLemmas, int asFirst, int asLast, boolean compound) {

    boolean isNoun() {
        for (Recipe recipe : lemmas) {
            if (recipe.kind() == Kind.NOUN) {
                return true;
            }
        }
        return false;
    }

    boolean isInfinitive() {
        for (Recipe recipe : lemmas) {
            if (recipe.kind() == Kind.VERB && recipe.drop() == 0 && recipe.append().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The kinds of words that make a difference here. */
    enum Kind {
        NOUN,
        ADJECTIVE,
        VERB,
        OTHER,
        /** Not a lemma of the form but derived from one: <i>gunnen</i> for <i>gunning</i>. */
        DERIVED
    }

    /**
     * How to make a lemma from a form: drop so many letters at its end and append these.
     */
    record Recipe(Kind kind, int drop, String append) {

        static Recipe of(Kind kind, String form, String lemma) {
            int same = 0;
            while (same < form.length()
                    && same < lemma.length()
                    && form.charAt(same) == lemma.charAt(same)) {
                same++;
            }
            return new Recipe(kind, form.length() - same, lemma.substring(same));
        }

        String lemma(String form) {
            return drop == 0 && append.isEmpty()
                    ? form
                    : form.substring(0, form.length() - drop) + append;
        }
    }
}
