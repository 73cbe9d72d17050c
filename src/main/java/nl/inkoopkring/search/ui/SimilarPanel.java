package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.content.ItemPanel;
import nl.inkoopkring.content.PanelSubject;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.SearchHit;
import nl.inkoopkring.search.SimilarItems;
import nl.inkoopkring.shared.UnavailableException;
import nl.inkoopkring.shared.ui.KindBadge;

/** Under an item: others that resemble it. */
@org.springframework.stereotype.Component
class SimilarPanel implements ItemPanel {

    private static final int MOST = 5;

    private final SimilarItems similar;
    private final ContentTypes types;

    SimilarPanel(SimilarItems similar, ContentTypes types) {
        this.similar = similar;
        this.types = types;
    }

    @Override
    public Place place() {
        return Place.BELOW;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<Component> of(PanelSubject subject, Viewer viewer) {
        return subject.ref()
                .map(ref ->
                        UnavailableException.orElse(
                                List.<SearchHit>of(), () -> similar.of(ref, viewer, MOST)))
                .filter(found -> !found.isEmpty())
                .map(found -> {
                    var list = new UnorderedList();
                    list.addClassNames("hit-list", "similar-list");
                    found.forEach(hit -> list.add(item(hit)));
                    var heading = UI.getCurrentOrThrow().getTranslation("search.similar.title");
                    var section = new Section(new H2(heading), list);
                    section.addClassName("section");
                    return section;
                });
    }

    private ListItem item(SearchHit hit) {
        var title = new Div(new Anchor(hit.path(), hit.title().text()));
        title.addClassName("hit-title");
        var item = new ListItem();
        item.addClassName("hit");
        types.byName(hit.ref().type())
                .ifPresent(type ->
                        item.add(
                                new KindBadge(
                                        type.icon(),
                                        UI.getCurrentOrThrow().getTranslation(type.labelKey()))));
        item.add(title);
        return item;
    }
}
