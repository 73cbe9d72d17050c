package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.content.CurrentViewer;
import nl.inkoopkring.content.ItemPanel;
import nl.inkoopkring.content.ItemPanels;
import nl.inkoopkring.content.PanelSubject;
import nl.inkoopkring.search.FacetNames;
import nl.inkoopkring.search.ParsedQuery.TypedFilter;
import nl.inkoopkring.search.SavedSearchService;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.search.SearchLog;
import nl.inkoopkring.search.SearchReasonTexts;
import nl.inkoopkring.search.SearchRequest;
import nl.inkoopkring.search.SearchResult;
import nl.inkoopkring.search.SearchService;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.UnavailableException;
import nl.inkoopkring.shared.ui.EmptyState;
import nl.inkoopkring.shared.ui.KindBadge;
import nl.inkoopkring.shared.ui.KringIcon;
import nl.inkoopkring.shared.ui.NamedPage;
import org.jspecify.annotations.Nullable;

/** What was found: hits of every kind in one list, facets to narrow it, and the people who did it. Its whole state is its address. */
@Route(SearchAddress.PATH)
@PermitAll
class SearchView extends Div implements BeforeEnterObserver, NamedPage {

    private static final int LONGEST_SHOWN = 80;
    private static final String RAIL_ID = "mensen-bij-resultaten";

    /** How many hits one can page through. */
    private static final int REACHABLE = SearchRequest.DEEPEST + SearchAddress.PAGE_SIZE;

    private final transient SearchService search;
    private final transient SearchLog log;
    private final transient SavedSearchService saved;
    private final transient FacetNames names;
    private final transient ContentTypes types;
    private final transient ItemPanels panels;
    private final transient CurrentViewer viewer;
    private final transient SearchReasonTexts reasons;

    private final H1 title = new H1();
    private final Paragraph total = new Paragraph();
    private final Div above = new Div();
    private final H2 hitsHeading = new H2();
    private final Div hits = new Div();
    private final FacetNavigation facets;
    private final Anchor toPeople = new Anchor("#" + RAIL_ID);
    private final Aside rail = new Aside();

    private @Nullable SearchAddress address;

    SearchView(
            SearchService search,
            SearchLog log,
            SavedSearchService saved,
            FacetNames names,
            ContentTypes types,
            ItemPanels panels,
            CurrentViewer viewer,
            SearchReasonTexts reasons) {
        this.search = search;
        this.log = log;
        this.saved = saved;
        this.names = names;
        this.types = types;
        this.panels = panels;
        this.viewer = viewer;
        this.reasons = reasons;
        addClassName("search-page");
        // Stays on the page while its text changes, so that a screen reader says the new number.
        total.getElement().setAttribute("role", "status");
        total.addClassName("search-total");
        above.addClassName("search-above");
        hitsHeading.setText(getTranslation("search.results.heading"));
        hitsHeading.addClassName("visually-hidden");
        hitsHeading.getElement().setAttribute("tabindex", "-1");
        hits.addClassName("search-hits");
        facets = new FacetNavigation(names);
        toPeople.addClassNames("chip", "jump-link", "search-to-people");
        toPeople.add(new KringIcon("group"), new Span(getTranslation("search.rail.jump")));
        // The router must not take this for a navigation.
        toPeople.setRouterIgnore(true);
        rail.setId(RAIL_ID);
        rail.getElement().setAttribute("tabindex", "-1");
        rail.addClassNames("rail", "search-rail");
        rail.getElement().setAttribute("aria-label", getTranslation("search.rail.label"));
        var head = new Div(title, total, toPeople, above, new SearchTips());
        head.addClassName("search-head");
        var results = new Div(hitsHeading, hits);
        results.addClassName("search-results");
        add(head, facets, results, rail);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var before = address;
        var now = SearchAddress.of(event.getLocation().getQueryParameters(), names);
        address = now;
        title.setText(
                now.query().isEmpty()
                        ? getTranslation("search.results.titleAll")
                        : getTranslation("search.results.title", shown(now.query())));
        SearchResult result;
        try {
            result = search.overview(now.request(), viewer.get());
        } catch (UnavailableException e) {
            showUnavailable(now, e);
            return;
        }
        if (now.page() == 1 && (before == null || !before.query().equals(now.query()))) {
            log.asked(now.query());
        }
        var onwards = now.withTyped(result.query());
        facets.setVisible(true);
        total.setText(getTranslation("search.results.total", result.total()));
        showAbove(onwards, result);
        facets.show(onwards, result);
        showHits(onwards, result);
        showPeople(onwards, result.query().plain());
        if (before != null && !before.equals(now) && before.query().equals(now.query())) {
            keepFocus(before, now);
        }
    }

    private void showUnavailable(SearchAddress now, UnavailableException reason) {
        total.setText("");
        above.removeAll();
        facets.setVisible(false);
        showRail(List.of());
        hits.removeAll();
        var again = new Anchor(now.href(names), getTranslation("search.unavailable.again"));
        // A real request: the router takes the address one is at for no navigation.
        again.setRouterIgnore(true);
        hits.add(
                new EmptyState(
                        getTranslation("search.unavailable.title"),
                        getTranslation(reason.key()),
                        again));
    }

    @Override
    public String pageName() {
        return address == null || address.query().isEmpty()
                ? getTranslation("search.page.titleAll")
                : getTranslation("search.page.title", shown(address.query()));
    }

    private static String shown(String query) {
        return query.length() <= LONGEST_SHOWN
                ? query
                : SearchAddress.shortened(query, LONGEST_SHOWN) + "…";
    }

    private void showAbove(SearchAddress now, SearchResult result) {
        above.removeAll();
        result.correction()
                .filter(_ -> !now.literal())
                .ifPresent(corrected -> above.add(correction(now, corrected)));
        result.query().unknown().forEach(filter -> above.add(unknown(filter)));
        if (now.isFiltered()) {
            above.add(chosen(now));
        }
        if (!now.query().isEmpty() && result.total() > 1) {
            above.add(order(now));
        }
        if (!now.query().isEmpty() || now.isFiltered()) {
            above.add(new SaveSearchForm(saved, now, names));
        }
    }

    private Component correction(SearchAddress now, String corrected) {
        var line = new Paragraph();
        line.addClassName("search-correction");
        line.add(getTranslation("search.correction.for") + " ");
        line.getElement().appendChild(new Element("strong").setText(shown(corrected)));
        line.add(". ");
        line.add(
                new Anchor(
                        now.literally().href(names),
                        getTranslation("search.correction.literally", shown(now.query()))));
        return line;
    }

    private Component unknown(TypedFilter filter) {
        return new Paragraph(
                getTranslation(
                        filter.minus() ? "search.filter.unknownMinus" : "search.filter.unknown",
                        getTranslation("search.SearchFacet." + filter.facet().name()),
                        shown(filter.text())));
    }

    private Component chosen(SearchAddress now) {
        var list = new UnorderedList();
        list.addClassName("search-chosen");
        list.getElement().setAttribute("aria-label", getTranslation("search.chosen.label"));
        now.chosen()
                .forEach((facet, values) ->
                        values.forEach(value -> list.add(new ListItem(chip(now, facet, value)))));
        list.add(
                new ListItem(
                        new Anchor(
                                now.unfiltered().href(names),
                                getTranslation("search.chosen.clear"))));
        return list;
    }

    private Component chip(SearchAddress now, SearchFacet facet, String value) {
        var label = names.label(facet, value, getLocale()).orElse(value);
        var chip = new Anchor(now.toggled(facet, value).href(names));
        chip.addClassName("chip");
        chip.setAriaLabel(getTranslation("search.chosen.remove", label));
        chip.add(new Span(label), new KringIcon("close"));
        return chip;
    }

    private Component order(SearchAddress now) {
        var nav = new Nav();
        nav.addClassName("search-order");
        nav.setAriaLabel(getTranslation("search.order.label"));
        for (var sort : SearchRequest.Sort.values()) {
            var link =
                    new Anchor(
                            now.sortedBy(sort).href(names),
                            getTranslation("search.Sort." + sort.name()));
            link.addClassName("chip");
            if (sort == now.sort()) {
                link.getElement().setAttribute("aria-current", "true");
            }
            nav.add(link);
        }
        return nav;
    }

    private void showHits(SearchAddress now, SearchResult result) {
        hits.removeAll();
        if (result.hits().isEmpty()) {
            hits.add(result.total() == 0 ? nothing(now) : beyond(now));
            return;
        }
        var items = new ArrayList<Component>();
        result.hits().forEach(hit -> items.add(new HitItem(hit, types, names, reasons)));
        result.folded()
                .filter(fold -> !fold.hits().isEmpty())
                .ifPresent(fold -> items.add(fold.place(), folded(now, fold)));
        var list = new OrderedList();
        list.addClassName("hit-list");
        list.getElement().setAttribute("start", String.valueOf(now.request().offset() + 1));
        list.add(items);
        hits.add(list);
        var pages = pages(result.listed());
        if (pages > 1 || now.page() > 1) {
            hits.add(paging(now, pages, result.listed() <= REACHABLE));
        }
    }

    private Component folded(SearchAddress now, SearchResult.Fold fold) {
        var list = new UnorderedList();
        list.addClassName("hit-list");
        fold.hits().forEach(hit -> list.add(new HitItem(hit, types, names, reasons)));
        var count = new Span(getTranslation("search.fold.count", fold.total()));
        count.addClassName("hit-title");
        var group = new NativeDetails();
        types.byName(fold.kind())
                .ifPresent(type ->
                        group.setSummary(
                                new KindBadge(type.icon(), getTranslation(type.labelKey())),
                                count));
        group.setContent(
                new Div(
                        list,
                        new Anchor(
                                now.toggled(SearchFacet.KIND, fold.kind()).href(names),
                                getTranslation("search.fold.all", fold.total()))));
        // What fits best of all stands open.
        group.setOpen(fold.place() == 0);
        var item = new ListItem(group);
        item.addClassNames("hit", "hit-fold");
        return item;
    }

    private Component nothing(SearchAddress now) {
        var ways = new ArrayList<Component>();
        if (now.isFiltered()) {
            ways.add(
                    new Anchor(
                            now.unfiltered().href(names), getTranslation("search.chosen.clear")));
        }
        if (!now.query().isEmpty()) {
            ways.add(new Anchor(SearchAddress.PATH, getTranslation("search.empty.all")));
        }
        return new EmptyState(
                getTranslation("search.empty.title"),
                getTranslation(now.isFiltered() ? "search.empty.filtered" : "search.empty.text"),
                ways.toArray(Component[]::new));
    }

    private Component beyond(SearchAddress now) {
        return new EmptyState(
                getTranslation("search.beyond.title"),
                getTranslation("search.beyond.text"),
                new Anchor(now.onPage(1).href(names), getTranslation("search.beyond.first")));
    }

    private static int pages(long number) {
        var reached = Math.min(number, REACHABLE);
        return (int) ((reached + SearchAddress.PAGE_SIZE - 1) / SearchAddress.PAGE_SIZE);
    }

    private Component paging(SearchAddress now, int pages, boolean all) {
        var nav = new Nav();
        nav.addClassName("search-paging");
        nav.setAriaLabel(getTranslation("search.paging.label"));
        if (now.page() > 1) {
            nav.add(pageLink(now.onPage(now.page() - 1), "search.paging.previous", "prev"));
        }
        nav.add(
                new Span(
                        all
                                ? getTranslation("search.paging.ofAll", now.page(), pages)
                                : getTranslation("search.paging.page", now.page())));
        if (now.page() < pages) {
            nav.add(pageLink(now.onPage(now.page() + 1), "search.paging.next", "next"));
        } else if (now.page() == SearchAddress.LAST_PAGE) {
            nav.add(new Span(getTranslation("search.paging.end")));
        }
        return nav;
    }

    private Component pageLink(SearchAddress to, String key, String relation) {
        var link = new Anchor(to.href(names), getTranslation(key));
        link.getElement().setAttribute("rel", relation);
        return link;
    }

    private void showPeople(SearchAddress now, String words) {
        var packages =
                now.values(SearchFacet.INKOOPPAKKET).stream()
                        .flatMap(value -> Ids.parse(value).stream())
                        .collect(Collectors.toSet());
        var phases = now.values(SearchFacet.PHASE);
        var subject =
                PanelSubject.query(words, packages, phases.isEmpty() ? null : phases.getFirst());
        showRail(panels.at(ItemPanel.Place.PEOPLE, subject, viewer.get()));
    }

    private void showRail(List<Component> people) {
        rail.removeAll();
        rail.add(people);
        rail.setVisible(!people.isEmpty());
        toPeople.setVisible(!people.isEmpty());
    }

    /**
     * The links are new after each change of the address, so what had the focus is gone: it goes to the same filter, or to the top of the hits. A new query comes
     * from the search field, where the focus stays.
     */
    private void keepFocus(SearchAddress before, SearchAddress now) {
        for (var facet : SearchFacet.values()) {
            var changed = new ArrayList<>(now.values(facet));
            changed.removeAll(before.values(facet));
            var gone = new ArrayList<>(before.values(facet));
            gone.removeAll(now.values(facet));
            changed.addAll(gone);
            if (changed.size() == 1) {
                var link = facets.link(facet, changed.getFirst());
                if (link.isPresent()) {
                    link.get().focus();
                    return;
                }
            }
        }
        hitsHeading.getElement().callJsFunction("focus");
    }
}
