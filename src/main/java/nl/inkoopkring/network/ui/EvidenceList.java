package nl.inkoopkring.network.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.inkoopkring.search.FacetNames;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.search.SearchHit;
import nl.inkoopkring.shared.ui.DemoMark;
import org.jspecify.annotations.Nullable;

/** What was done, with its year, the newest first: "2023 · Verkeersborden en straatnaamborden · Zaanstad · Gegund". */
class EvidenceList extends OrderedList {

    private static final Comparator<SearchHit> NEWEST_FIRST =
            Comparator.comparing(
                    SearchHit::date, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()));

    private final transient FacetNames names;

    /**
     * @param own the organisation whose page this is, which is not named with each item; or null
     */
    EvidenceList(List<SearchHit> hits, FacetNames names, @Nullable UUID own) {
        this.names = names;
        addClassName("evidence-list");
        hits.stream().sorted(NEWEST_FIRST).forEach(hit -> add(item(hit, own)));
    }

    private ListItem item(SearchHit hit, @Nullable UUID own) {
        var year = new Span(hit.date() == null ? "" : String.valueOf(hit.date().getYear()));
        year.addClassName("evidence-year");
        var meta = new Div();
        meta.addClassName("meta");
        named(hit, SearchFacet.ORGANISATION)
                .filter(value -> own == null || !value.equals(own.toString()))
                .forEach(value -> add(meta, SearchFacet.ORGANISATION, value));
        named(hit, SearchFacet.INKOOPPAKKET)
                .forEach(value -> add(meta, SearchFacet.INKOOPPAKKET, value));
        named(hit, SearchFacet.PHASE).forEach(value -> add(meta, SearchFacet.PHASE, value));
        if (hit.demo()) {
            meta.add(new DemoMark());
        }
        var what = new Div(new Anchor(hit.path(), hit.title().text()), meta);
        return new ListItem(year, what);
    }

    private static Stream<String> named(SearchHit hit, SearchFacet facet) {
        return hit.values(facet).stream().sorted();
    }

    private void add(Div meta, SearchFacet facet, String value) {
        names.label(facet, value, getLocale()).map(Span::new).ifPresent(meta::add);
    }
}
