package nl.inkoopkring.content;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a page is about, for the panels beside it.
 *
 * @param item the item shown, or null on a results page
 * @param query what was typed, or empty
 * @param packages ids of the packages it is about
 * @param cpvCodes CPV codes of eight digits
 * @param phase name of the phase the reader or the item is in, or null
 */
public record PanelSubject(
        @Nullable ContentRef item,
        String query,
        Set<UUID> packages,
        Set<String> cpvCodes,
        @Nullable String phase) {

    public PanelSubject {
        packages = Set.copyOf(packages);
        cpvCodes = Set.copyOf(cpvCodes);
    }

    public static PanelSubject query(String query, Set<UUID> packages, @Nullable String phase) {
        return new PanelSubject(null, query, packages, Set.of(), phase);
    }

    public static PanelSubject item(ContentRef item, Set<UUID> packages, Set<String> cpvCodes) {
        return new PanelSubject(item, "", packages, cpvCodes, null);
    }

    public Optional<ContentRef> ref() {
        return Optional.ofNullable(item);
    }
}
