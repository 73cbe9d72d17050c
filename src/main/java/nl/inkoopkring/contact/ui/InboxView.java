package nl.inkoopkring.contact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.HashMap;
import nl.inkoopkring.contact.InboxEntry;
import nl.inkoopkring.contact.InboxList;
import nl.inkoopkring.contact.InboxService;
import nl.inkoopkring.shared.ui.DemoMark;
import nl.inkoopkring.shared.ui.EmptyState;
import nl.inkoopkring.shared.ui.Face;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageDates;
import nl.inkoopkring.shared.ui.PageHeader;

/** One's conversations: the questions to me, and my own. */
@Route(InboxView.PATH)
@PermitAll
class InboxView extends Div implements BeforeEnterObserver, NamedPage {

    static final String PATH = "berichten";

    private final transient InboxService inbox;
    private final transient Clock clock;

    InboxView(InboxService inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        removeAll();
        add(
                new PageHeader(getTranslation("contact.inbox.title"))
                        .lead(getTranslation("contact.inbox.lead")));
        for (var list : InboxList.values()) {
            add(section(list, parameters));
        }
        var settings =
                new Paragraph(new Anchor("profiel", getTranslation("contact.inbox.settings")));
        settings.addClassName("section");
        add(settings);
    }

    @Override
    public String pageName() {
        return getTranslation("contact.inbox.title");
    }

    private Component section(InboxList list, QueryParameters parameters) {
        var after = parameters.getSingleParameter(parameter(list)).orElse(null);
        var page = inbox.page(list, after);
        var received = list == InboxList.RECEIVED;
        var section =
                new Section(
                        new H2(
                                getTranslation(
                                        received
                                                ? "contact.inbox.received"
                                                : "contact.inbox.sent")));
        section.addClassName("section");
        if (page.entries().isEmpty()) {
            section.add(received ? nothingReceived() : nothingSent());
            return section;
        }
        var items = new UnorderedList();
        items.addClassNames("hit-list", "contact-list");
        page.entries().forEach(entry -> items.add(item(entry)));
        section.add(items);
        var links = new Div();
        links.addClassName("button-row");
        if (after != null) {
            links.add(
                    new Anchor(
                            address(parameters, list, ""), getTranslation("contact.inbox.newest")));
        }
        page.next()
                .ifPresent(next ->
                        links.add(
                                new Anchor(
                                        address(parameters, list, next),
                                        getTranslation("contact.inbox.older"))));
        section.add(links);
        return section;
    }

    private Component nothingReceived() {
        return new EmptyState(
                getTranslation("contact.inbox.received.empty.title"),
                getTranslation("contact.inbox.received.empty.text"),
                new Anchor("ervaring-delen", getTranslation("contact.inbox.share")));
    }

    private Component nothingSent() {
        return new EmptyState(
                getTranslation("contact.inbox.sent.empty.title"),
                getTranslation("contact.inbox.sent.empty.text"),
                new Anchor("", getTranslation("contact.inbox.find")));
    }

    private ListItem item(InboxEntry entry) {
        var other = entry.other();
        var link = new Anchor(PATH + "/" + entry.id().value(), other.name());
        link.addClassName("card-link");
        var title = new H3(link);
        title.addClassName("contact-entry-title");
        if (entry.unread()) {
            var mark = new Span(getTranslation("contact.inbox.unread"));
            mark.addClassName("badge-count");
            title.add(new Span(" "), mark);
        }
        var meta = new Div();
        meta.addClassName("meta");
        if (!other.organisation().isEmpty()) {
            meta.add(new Span(other.organisation()));
        }
        if (entry.packageName() != null) {
            meta.add(new Span(entry.packageName()));
        }
        meta.add(
                new Span(getTranslation("contact.ContactStatus." + entry.status().name())),
                new Span(PageDates.ago(entry.at(), clock.instant())));
        if (other.demo()) {
            meta.add(new DemoMark());
        }
        var excerpt = new Paragraph(entry.excerpt());
        excerpt.addClassName("contact-excerpt");
        var body = new Div(title, meta, excerpt);
        body.addClassName("person-card-body");
        var item = new ListItem(new Face(other.name(), Face.Size.SMALL), body);
        item.addClassNames("hit", "contact-entry");
        if (entry.unread()) {
            item.addClassName("contact-unread");
        }
        return item;
    }

    /** This page with one of its lists elsewhere. */
    private static String address(QueryParameters parameters, InboxList list, String after) {
        var values = new HashMap<String, String>();
        for (var each : InboxList.values()) {
            parameters
                    .getSingleParameter(parameter(each))
                    .ifPresent(value -> values.put(parameter(each), value));
        }
        if (after.isEmpty()) {
            values.remove(parameter(list));
        } else {
            values.put(parameter(list), after);
        }
        return values.isEmpty()
                ? PATH
                : PATH + "?" + QueryParameters.simple(values).getQueryString();
    }

    /** Where in the address a list begins. */
    private static String parameter(InboxList list) {
        return switch (list) {
            case RECEIVED -> "aan-mij-na";
            case SENT -> "van-mij-na";
        };
    }
}
