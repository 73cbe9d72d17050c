package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.Component;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.content.CurrentViewer;
import nl.inkoopkring.search.RecentSearches;
import nl.inkoopkring.search.SuggestionService;
import nl.inkoopkring.shared.ui.HeaderSearch;

/** The search field for the frame and the home page. */
@org.springframework.stereotype.Component
class SearchBoxes implements HeaderSearch {

    private final SuggestionService suggestions;
    private final RecentSearches recent;
    private final ContentTypes types;
    private final CurrentViewer viewer;

    SearchBoxes(
            SuggestionService suggestions,
            RecentSearches recent,
            ContentTypes types,
            CurrentViewer viewer) {
        this.suggestions = suggestions;
        this.recent = recent;
        this.types = types;
        this.viewer = viewer;
    }

    @Override
    public Component create() {
        return new SearchBox(suggestions, recent, types, viewer);
    }
}
