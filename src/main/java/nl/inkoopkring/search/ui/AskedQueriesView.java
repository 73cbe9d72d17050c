package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import nl.inkoopkring.search.AskedHits;
import nl.inkoopkring.search.AskedPage;
import nl.inkoopkring.search.AskedQuery;
import nl.inkoopkring.search.AskedQueryService;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.ui.EmptyState;
import nl.inkoopkring.shared.ui.Feedback;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;

/**
 * What the network searches for, for the programme manager: what was not found, each with what can be done about it, or what is asked most ({@code lijst=meest}).
 */
@Route(AskedQueriesView.PATH)
@Menu(title = "search.asked.menu", order = 81, icon = "search")
@RolesAllowed({"DIRECTOR", "ADMIN"})
class AskedQueriesView extends Div implements BeforeEnterObserver, NamedPage {

    static final String PATH = "netwerk/zoekvragen";
    private static final String LIST = "lijst";
    private static final String MOST = "meest";
    private static final String AFTER = "na";

    private final transient AskedQueryService queries;
    private final Nav lists = new Nav();
    private final H2 heading = new H2();
    private final Div content = new Div();
    private boolean most;
    private String after = "";

    AskedQueriesView(AskedQueryService queries) {
        this.queries = queries;
        addClassNames("page", "asked-view");
        lists.addClassName("search-order");
        lists.setAriaLabel(getTranslation("search.asked.lists"));
        content.addClassName("stack");
        add(
                new PageHeader(getTranslation("search.asked.title"))
                        .lead(getTranslation("search.asked.lead")),
                lists,
                heading,
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        most = parameters.getSingleParameter(LIST).filter(MOST::equals).isPresent();
        after = parameters.getSingleParameter(AFTER).orElse("");
        show();
    }

    @Override
    public String pageName() {
        return getTranslation("search.asked.title");
    }

    private void show() {
        lists.removeAll();
        lists.add(
                list(false, "search.asked.unanswered.chip"), list(true, "search.asked.most.chip"));
        heading.setText(
                getTranslation(most ? "search.asked.most.title" : "search.asked.unanswered.title"));
        var cursor = after.isEmpty() ? null : after;
        show(most ? queries.mostAsked(cursor) : queries.unanswered(cursor));
    }

    private Component list(boolean ofMost, String key) {
        var link = new Anchor(address(ofMost, ""), getTranslation(key));
        link.addClassName("chip");
        if (ofMost == most) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private void show(AskedPage page) {
        content.removeAll();
        if (page.queries().isEmpty()) {
            content.add(empty());
            return;
        }
        var list = new OrderedList();
        list.addClassName("hit-list");
        page.queries().forEach(query -> list.add(item(query)));
        content.add(list);
        if (page.next() != null) {
            var next = new Anchor(address(most, page.next()), getTranslation("search.asked.next"));
            next.getElement().setAttribute("rel", "next");
            content.add(next);
        }
    }

    private Component empty() {
        if (!after.isEmpty()) {
            return new EmptyState(
                    getTranslation("search.asked.end.title"),
                    getTranslation("search.asked.end.text"),
                    new Anchor(address(most, ""), getTranslation("search.asked.end.first")));
        }
        var key = most ? "search.asked.most.empty." : "search.asked.unanswered.empty.";
        return new EmptyState(getTranslation(key + "title"), getTranslation(key + "text"));
    }

    private ListItem item(AskedQuery query) {
        var link =
                new Anchor(
                        with(SearchAddress.PATH, SearchAddress.QUERY, query.query()),
                        query.query());
        link.addClassNames("hit-title", "word-text");
        var meta =
                new Div(
                        new Span(getTranslation("search.asked.times", query.times())),
                        new Span(
                                getTranslation(
                                        "search.asked.last",
                                        Dates.date(query.last(), getLocale()))),
                        new Span(getTranslation("search.AskedHits." + query.hits().name())));
        meta.addClassName("meta");
        if (query.corrected()) {
            meta.add(new Span(getTranslation("search.asked.corrected")));
        }
        var item = new ListItem(link, meta);
        item.addClassName("hit");
        if (query.hits() == AskedHits.ZERO) {
            item.add(actions(query.query()));
        }
        return item;
    }

    private Component actions(String query) {
        var row =
                new Div(
                        action("search.asked.synonym", WordsView.PATH, WordsView.WORD, query),
                        action("search.asked.topic", "discussies/nieuw", "titel", query),
                        action("search.asked.expert", "contact/nieuw", "vraag", query));
        row.addClassName("button-row");
        if (!most) {
            var handled = new Button(getTranslation("search.asked.handled"), _ -> handle(query));
            handled.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            handled.setAriaLabel(named("search.asked.handled", query));
            row.add(handled);
        }
        return row;
    }

    private Anchor action(String key, String path, String parameter, String query) {
        var link = new Anchor(with(path, parameter, query), getTranslation(key));
        link.addClassName("chip");
        link.setAriaLabel(named(key, query));
        return link;
    }

    private String named(String key, String query) {
        return getTranslation("search.words.action", getTranslation(key), query);
    }

    private void handle(String query) {
        queries.handle(query);
        show();
        Feedback.undoable(
                () -> {
                    queries.reopen(query);
                    show();
                },
                "search.asked.isHandled",
                query);
    }

    private static String address(boolean ofMost, String after) {
        var parameters = new LinkedHashMap<String, String>();
        if (ofMost) {
            parameters.put(LIST, MOST);
        }
        if (!after.isEmpty()) {
            parameters.put(AFTER, after);
        }
        return parameters.isEmpty()
                ? PATH
                : PATH + "?" + QueryParameters.simple(parameters).getQueryString();
    }

    private static String with(String path, String parameter, String value) {
        return path + "?" + QueryParameters.of(parameter, value).getQueryString();
    }
}
