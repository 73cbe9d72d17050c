package nl.inkoopkring.search;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.inkoopkring.content.ContentRef;

/**
 * An item with who did it: no more of it than matching needs, since hundreds are read for one page.
 *
 * @param path where it can be read, without leading slash
 * @param score how well it fits the words asked for; only comparable within one subject, 0 where no words were asked for
 */
public record EvidenceItem(
        ContentRef ref,
        String title,
        String path,
        boolean demo,
        List<Evidence> evidence,
        float score) {

    public EvidenceItem {
        evidence = List.copyOf(evidence);
    }

    /** The packages that its evidence was recorded under. */
    public Set<UUID> packages() {
        return evidence.stream()
                .map(Evidence::inkooppakketId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
