package nl.inkoopkring.search;

import java.util.List;
import java.util.UUID;

/**
 * A search that one keeps.
 *
 * @param news what was new to it lately and may be seen now, newest first
 */
public record SavedSearchDetails(
        UUID id, String name, SearchRequest request, AlertFrequency frequency, List<NewItem> news) {

    /**
     * @param unseen whether it came after one last looked
     */
    public record NewItem(SearchHit hit, boolean unseen) {}
}
