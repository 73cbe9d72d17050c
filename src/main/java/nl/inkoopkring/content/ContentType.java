package nl.inkoopkring.content;

import java.util.Optional;
import java.util.UUID;

/**
 * One kind of content, as a bean of the module that owns it: what links, hits, notices and cards need to know of it. A new kind costs a bean and needs no change
 * elsewhere.
 */
public interface ContentType {

    /** Stable key in addresses, facets and the index, such as {@code "handreiking"}. */
    String name();

    /** Translation key of the kind's name in the singular. */
    String labelKey();

    /** Name of the icon in the icon set of the house ({@code styles/icons.css}). */
    String icon();

    /** Where the item can be read, such as {@code "handreikingen/circulaire-catering"}, and its title; empty when it does not exist or not for this viewer. */
    Optional<ContentLink> link(UUID id, Viewer viewer);

    /** Place among the kinds in facets and suggestions; lower comes first. */
    default int order() {
        return 100;
    }

    /** Whether an item of this kind says enough to resemble others: a person, an organisation and a code do not. */
    default boolean isComparable() {
        return true;
    }
}
