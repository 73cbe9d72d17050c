package nl.inkoopkring.search;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Turns the values of one facet into words for people and for addresses; a bean of the module that owns the values. */
public interface FacetLabels {

    SearchFacet facet();

    /** All values there are now. */
    Collection<String> values();

    /** The value's name for people, or empty when it is not known any more. */
    Optional<String> label(String value, Locale locale);

    /** The value as it stands in an address. */
    default String toParameter(String value) {
        return value;
    }

    /** The value behind what stands in an address, or empty when there is none. */
    default Optional<String> fromParameter(String parameter) {
        return Optional.of(parameter);
    }
}
