package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.Component;
import nl.inkoopkring.search.SavedSearchService;
import nl.inkoopkring.shared.UnavailableException;
import nl.inkoopkring.shared.ui.CountLink;
import nl.inkoopkring.shared.ui.HeaderBadge;
import org.springframework.core.annotation.Order;

/** The way to one's saved searches, with how much is new to them. */
@org.springframework.stereotype.Component
@Order(20)
class SavedSearchBadge implements HeaderBadge {

    private final SavedSearchService searches;

    SavedSearchBadge(SavedSearchService searches) {
        this.searches = searches;
    }

    @Override
    public Component create() {
        return new CountLink(SavedSearchesView.class, "bell", "search.saved.badge", this::unseen);
    }

    /** The badge is on every page, also on the one that says that the index is away. */
    private long unseen() {
        return UnavailableException.orElse(0L, searches::unseen);
    }
}
