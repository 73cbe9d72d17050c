package nl.inkoopkring.search;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names a module's things go by in a query, beyond language: "bebording" names a package, "Zaanstad" an organisation, "beveiligingsdiensten" a CPV code. A bean of that module; items that carry
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
        ORGANISATION(SearchFacet.ORGANISATION),

        /** A CPV code; items with codes above and below it match too, with less weight. Its name must stand in the query as it is, since of thousands of names some would fit every word. */
        CPV(null);

        private final @Nullable SearchFacet facet;

        Field(@Nullable SearchFacet facet) {
            this.facet = facet;
        }

        /** The facet whose values are compared; a code is none. */
        Optional<SearchFacet> facet() {
            return Optional.ofNullable(facet);
        }

        boolean isFoundByPartOfItsName() {
            return this != CPV;
        }
    }
}
