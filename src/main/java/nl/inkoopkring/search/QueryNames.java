package nl.inkoopkring.search;

import java.util.Collection;

/**
 * The names a module's things go by in a query, beyond language: "bebording" names a package, "Zaanstad" an organisation. A bean of that module; items that carry
 * the value then match the words as if they stood in their text.
 */
public interface QueryNames {

    /** All names now. Read again when {@link #version()} moves. */
    Collection<Name> names();

    /** Moves when a name is added, changed or removed. */
    long version();

    /**
     * @param text one or more words, in any inflection
     * @param field which values are compared
     * @param value the value that items must carry
     * @param weight beside 1 for a word found in the text
     */
    record Name(String text, Field field, String value, float weight) {}

    /** The fields that names can speak of. */
    enum Field {
        INKOOPPAKKET(SearchFacet.INKOOPPAKKET),
        ORGANISATION(SearchFacet.ORGANISATION);

        private final SearchFacet facet;

        Field(SearchFacet facet) {
            this.facet = facet;
        }

        SearchFacet facet() {
            return facet;
        }

        String path() {
            return facet.field();
        }
    }
}
