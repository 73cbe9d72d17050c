package nl.inkoopkring.procurement.ui;

import java.util.Comparator;
import java.util.List;
import nl.inkoopkring.content.CurrentViewer;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.search.SearchRequest;
import nl.inkoopkring.search.SearchService;
import org.springframework.stereotype.Component;

/** The handreikingen one can say were used, as search knows them: this module knows no other kind of content. */
@Component
class HandreikingChoices {

    private final SearchService search;
    private final CurrentViewer viewer;

    HandreikingChoices(SearchService search, CurrentViewer viewer) {
        this.search = search;
        this.viewer = viewer;
    }

    List<FactsForm.Choice> all() {
        return search
                .hits(
                        SearchRequest.of("", SearchRequest.MOST)
                                .filteredBy(SearchFacet.KIND, "handreiking"),
                        viewer.get())
                .stream()
                .map(hit -> new FactsForm.Choice(hit.id(), hit.title().text()))
                .sorted(Comparator.comparing(FactsForm.Choice::title))
                .toList();
    }
}
