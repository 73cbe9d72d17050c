package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.inkoopkring.search.FacetNames;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.search.SearchResult;
import nl.inkoopkring.shared.ui.KringIcon;

/** The facets with their counts, each value a link to the results with it chosen or left out. Folded behind a button where there is little room. */
class FacetNavigation extends Nav {

    private static final String LIST_ID = "zoekfilters";
    private static final int SHOWN_AT_ONCE = 8;

    private record Option(String value, String label, long count) {}

    private final transient FacetNames names;
    private final NativeButton toggle = new NativeButton();
    private final Div groups = new Div();
    private final Map<String, Anchor> links = new HashMap<>();
    private boolean open;

    FacetNavigation(FacetNames names) {
        this.names = names;
        addClassName("search-facets");
        setAriaLabel(getTranslation("search.facets.label"));
        toggle.addClassNames("chip", "search-facets-toggle");
        toggle.getElement().setAttribute("aria-controls", LIST_ID);
        toggle.addClickListener(_ -> open(!open));
        groups.setId(LIST_ID);
        groups.addClassName("search-facet-groups");
        var heading = new H2(getTranslation("search.facets.label"));
        heading.addClassName("visually-hidden");
        add(heading, toggle, groups);
        open(false);
    }

    private void open(boolean opened) {
        open = opened;
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(opened));
        setClassName("open", opened);
    }

    void show(SearchAddress address, SearchResult result) {
        groups.removeAll();
        links.clear();
        toggle.removeAll();
        toggle.add(
                new KringIcon("filter"),
                new Span(
                        address.isFiltered()
                                ? getTranslation(
                                        "search.facets.toggleChosen", address.filterCount())
                                : getTranslation("search.facets.toggle")));
        for (var facet : SearchFacet.values()) {
            var options = options(facet, address, result);
            if (!options.isEmpty()) {
                groups.add(group(facet, options, address));
            }
        }
        setVisible(groups.getComponentCount() > 0);
    }

    /** The link of a value, when it is shown. */
    Optional<Focusable<Anchor>> link(SearchFacet facet, String value) {
        return Optional.ofNullable(links.get(key(facet, value)));
    }

    private List<Option> options(SearchFacet facet, SearchAddress address, SearchResult result) {
        var options = new ArrayList<Option>();
        for (var count : result.facet(facet)) {
            names.label(facet, count.value(), getLocale())
                    .ifPresent(
                            label -> options.add(new Option(count.value(), label, count.count())));
        }
        // What was chosen can be taken back, also when nothing is left of it.
        for (var value : address.values(facet)) {
            if (options.stream().noneMatch(option -> option.value().equals(value))) {
                names.label(facet, value, getLocale())
                        .ifPresent(label -> options.add(new Option(value, label, 0)));
            }
        }
        options.sort(order(facet, address));
        return options;
    }

    private static Comparator<Option> order(SearchFacet facet, SearchAddress address) {
        var chosenFirst =
                Comparator.comparing((Option option) -> !address.isChosen(facet, option.value()));
        return facet == SearchFacet.YEAR
                ? chosenFirst.thenComparing(Option::value, Comparator.reverseOrder())
                : chosenFirst
                        .thenComparing(Option::count, Comparator.reverseOrder())
                        .thenComparing(Option::label);
    }

    private Component group(SearchFacet facet, List<Option> options, SearchAddress address) {
        var group = new Div(new H3(getTranslation("search.SearchFacet." + facet.name())));
        group.addClassName("facet");
        var first = options.subList(0, Math.min(SHOWN_AT_ONCE, options.size()));
        group.add(list(facet, first, address));
        if (options.size() > SHOWN_AT_ONCE) {
            var rest = options.subList(SHOWN_AT_ONCE, options.size());
            var more =
                    new NativeDetails(
                            getTranslation("search.facets.more", rest.size()),
                            list(facet, rest, address));
            more.addClassName("facet-more");
            group.add(more);
        }
        return group;
    }

    private Component list(SearchFacet facet, List<Option> options, SearchAddress address) {
        var list = new UnorderedList();
        for (var option : options) {
            var count =
                    new Span(NumberFormat.getIntegerInstance(getLocale()).format(option.count()));
            count.addClassName("facet-count");
            var link = new Anchor(address.toggled(facet, option.value()).href(names));
            link.addClassName("facet-option");
            link.add(new Span(option.label()), count);
            if (address.isChosen(facet, option.value())) {
                link.getElement().setAttribute("aria-current", "true");
            }
            links.put(key(facet, option.value()), link);
            list.add(new ListItem(link));
        }
        return list;
    }

    private static String key(SearchFacet facet, String value) {
        return facet.name() + ":" + value;
    }
}
