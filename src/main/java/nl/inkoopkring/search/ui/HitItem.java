package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.search.FacetNames;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.search.SearchHit;
import nl.inkoopkring.search.SearchReasonTexts;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.ui.DemoMark;
import nl.inkoopkring.shared.ui.KindBadge;

/** One hit: its kind, its title, why it was found, and whose it is. */
class HitItem extends ListItem {

    private static final int MOST_NAMES = 3;

    private final transient FacetNames names;

    HitItem(SearchHit hit, ContentTypes types, FacetNames names, SearchReasonTexts reasons) {
        this.names = names;
        addClassName("hit");
        types.byName(hit.ref().type())
                .ifPresent(
                        type -> add(new KindBadge(type.icon(), getTranslation(type.labelKey()))));
        var link = new Anchor(hit.path());
        link.add(new MarkedSpan(hit.title()));
        var title = new H3(link);
        title.addClassName("hit-title");
        add(title);
        if (!hit.passage().isEmpty()) {
            var passage = new Paragraph(new MarkedSpan(hit.passage()));
            passage.addClassName("hit-text");
            add(passage);
        }
        if (!hit.isObvious()) {
            var why =
                    new Paragraph(
                            getTranslation(
                                    "search.hit.reasons",
                                    String.join(" · ", reasons.of(hit.reasons(), getLocale()))));
            why.addClassName("hit-reasons");
            add(why);
        }
        var facts = facts(hit);
        if (!facts.isEmpty()) {
            var meta = new Div();
            meta.add(facts);
            meta.addClassName("meta");
            add(meta);
        }
    }

    private List<Component> facts(SearchHit hit) {
        var facts = new ArrayList<Component>();
        facts.addAll(named(hit, SearchFacet.ORGANISATION));
        facts.addAll(named(hit, SearchFacet.INKOOPPAKKET));
        facts.addAll(named(hit, SearchFacet.PHASE));
        if (hit.date() != null) {
            facts.add(new Span(Dates.date(hit.date(), getLocale())));
        }
        if (hit.demo()) {
            facts.add(new DemoMark());
        }
        return facts;
    }

    /** The names of the hit's values, without the hit itself. */
    private List<Span> named(SearchHit hit, SearchFacet facet) {
        var all =
                hit.values(facet).stream()
                        .filter(value -> !value.equals(hit.id().toString()))
                        .flatMap(value -> names.label(facet, value, getLocale()).stream())
                        .sorted()
                        .toList();
        var shown = new ArrayList<Span>();
        all.stream().limit(MOST_NAMES).map(Span::new).forEach(shown::add);
        if (all.size() > MOST_NAMES) {
            shown.add(new Span(getTranslation("search.hit.more", all.size() - MOST_NAMES)));
        }
        return shown;
    }
}
