package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.Component;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.content.CurrentViewer;
import nl.inkoopkring.search.RecentSearches;
import nl.inkoopkring.search.SearchService;
import nl.inkoopkring.shared.ui.HeaderSearch;

/** The search field for the frame and the home page. */
@org.springframework.stereotype.Component
class SearchBoxes implements HeaderSearch {

    private final SearchService search;
    private final RecentSearches recent;
    private final ContentTypes types;
    private final CurrentViewer viewer;

    SearchBoxes(
            SearchService search, RecentSearches recent, ContentTypes types, CurrentViewer viewer) {
        this.search = search;
        this.recent = recent;
        this.types = types;
        this.viewer = viewer;
    }

    @Override
    public Component create() {
        return new SearchBox(search, recent, types, viewer);
    }
}
