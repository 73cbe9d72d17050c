package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.search.SearchHit;
import nl.inkoopkring.search.SearchResult;
import nl.inkoopkring.search.TryOut;
import nl.inkoopkring.shared.ui.KindBadge;

/** What a query finds without and with a rule, side by side; below each other on a phone. */
class TryOutPanel extends Div {

    private final transient ContentTypes types;

    TryOutPanel(ContentTypes types) {
        this.types = types;
        addClassName("try-out");
        // Stays on the page while it changes, so that a screen reader hears of the outcome.
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    void clear() {
        removeAll();
        setVisible(false);
    }

    void show(TryOut outcome) {
        removeAll();
        setVisible(true);
        int shown = outcome.with().hits().size();
        if (outcome.with().total() > shown) {
            var first = new Paragraph(getTranslation("search.words.tryOut.first", shown));
            first.addClassName("try-out-first");
            add(first);
        }
        add(
                side("search.words.tryOut.without", outcome.without(), outcome.with()),
                side("search.words.tryOut.with", outcome.with(), outcome.without()));
    }

    private Component side(String titleKey, SearchResult result, SearchResult other) {
        var total = new Paragraph(getTranslation("search.results.total", result.total()));
        total.addClassName("muted");
        var side = new Section(new H3(getTranslation(titleKey)), total);
        side.addClassName("stack-tight");
        result.correction()
                .ifPresent(corrected ->
                        side.add(
                                new Paragraph(
                                        getTranslation("search.words.tryOut.reads", corrected))));
        if (!result.hits().isEmpty()) {
            var known = refs(other);
            var list = new OrderedList();
            list.addClassName("try-out-hits");
            result.hits().forEach(hit -> list.add(item(hit, !known.contains(hit.ref()))));
            side.add(list);
        }
        return side;
    }

    private Component item(SearchHit hit, boolean onlyHere) {
        var link = new Anchor(hit.path(), hit.title().text());
        // In a new tab, so that what was typed stays.
        link.setTarget("_blank");
        var item = new ListItem(link);
        types.byName(hit.ref().type())
                .ifPresent(type ->
                        item.addComponentAsFirst(
                                new KindBadge(type.icon(), getTranslation(type.labelKey()))));
        if (onlyHere) {
            var mark = new Span(getTranslation("search.words.tryOut.onlyHere"));
            mark.addClassName("chip");
            item.add(mark);
        }
        return item;
    }

    private static Set<ContentRef> refs(SearchResult result) {
        return result.hits().stream().map(SearchHit::ref).collect(Collectors.toSet());
    }
}
