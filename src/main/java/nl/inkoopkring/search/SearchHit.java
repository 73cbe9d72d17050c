package nl.inkoopkring.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.content.ContentRef;
import org.jspecify.annotations.Nullable;

/**
 * One found item, whole as the index has it: nothing is read from the database for it.
 *
 * @param ref what it is
 * @param path where it can be read, without leading slash
 * @param title with the words that were found
 * @param passage the stretch of text that shows best why it was found
 * @param values its facet values
 * @param evidence who did it, for matching
 * @param score only comparable within one result
 * @param reasons why it was found, word by word
 */
public record SearchHit(
        ContentRef ref,
        @Nullable String externalId,
        String path,
        MarkedText title,
        MarkedText passage,
        Map<SearchFacet, Set<String>> values,
        List<Evidence> evidence,
        @Nullable LocalDate date,
        boolean demo,
        float score,
        List<SearchReason> reasons) {

    public UUID id() {
        return ref.id();
    }

    public Set<String> values(SearchFacet facet) {
        return values.getOrDefault(facet, Set.of());
    }

    /** Whether one sees at once why it was found: by the very words that were asked, or by none. */
    public boolean isObvious() {
        return reasons.stream()
                .allMatch(reason ->
                        reason.kind() == SearchReason.Kind.WORD
                                || reason.kind() == SearchReason.Kind.FORM);
    }
}
