package nl.inkoopkring.handreiking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.CurrentViewer;
import nl.inkoopkring.content.ItemPanel;
import nl.inkoopkring.content.ItemPanels;
import nl.inkoopkring.content.PanelSubject;
import nl.inkoopkring.handreiking.HandreikingDetails;
import nl.inkoopkring.handreiking.HandreikingService;
import nl.inkoopkring.handreiking.VersionSummary;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.shared.BaseUrl;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.ui.CopyButton;
import nl.inkoopkring.shared.ui.DemoMark;
import nl.inkoopkring.shared.ui.FactList;
import nl.inkoopkring.shared.ui.KindBadge;
import nl.inkoopkring.shared.ui.KringIcon;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageDates;
import nl.inkoopkring.shared.ui.PageHeader;

/** A handreiking to read, copy from and print; {@code ?versie=1.0} opens an older version of it. */
@Route("handreikingen/:slug")
@PermitAll
class HandreikingDetailsView extends Div implements BeforeEnterObserver, NamedPage {

    static final String VERSION = "versie";
    private static final String SLUG = "slug";

    private final transient HandreikingService handreikingen;
    private final transient InkooppakketDirectory packages;
    private final transient NetworkDirectory directory;
    private final transient ItemPanels panels;
    private final transient CurrentViewer viewer;
    private final transient BaseUrl baseUrl;
    private final transient Clock clock;
    private String title = "";

    HandreikingDetailsView(
            HandreikingService handreikingen,
            InkooppakketDirectory packages,
            NetworkDirectory directory,
            ItemPanels panels,
            CurrentViewer viewer,
            BaseUrl baseUrl,
            Clock clock) {
        this.handreikingen = handreikingen;
        this.packages = packages;
        this.directory = directory;
        this.panels = panels;
        this.viewer = viewer;
        this.baseUrl = baseUrl;
        this.clock = clock;
        addClassNames("page", "page-with-rail", "handreiking");
    }

    static RouteParameters at(String slug) {
        return new RouteParameters(SLUG, slug);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get(SLUG).orElseThrow(NotFoundException::new);
        var number =
                event.getLocation().getQueryParameters().getSingleParameter(VERSION).orElse(null);
        show(handreikingen.get(slug, number));
    }

    private void show(HandreikingDetails details) {
        removeAll();
        var handreiking = details.handreiking();
        title = handreiking.title();
        var contents = new HandreikingContents(details);
        var column = new Div();
        column.addClassName("column");
        if (!details.isCurrent()) {
            column.add(olderVersionNotice(details));
        }
        var text = new Article(contents.parts().toArray(Component[]::new));
        text.addClassName("handreiking-text");
        column.add(reviewNotice(details), contents.table(), text, colophon(details));
        var subject =
                PanelSubject.item(
                        new ContentRef("handreiking", handreiking.id().value()),
                        handreiking.packages().stream()
                                .map(InkooppakketId::value)
                                .collect(Collectors.toSet()),
                        java.util.Set.of());
        panels.at(ItemPanel.Place.BELOW, subject, viewer.get()).forEach(column::add);
        var rail = new Aside();
        rail.addClassName("rail");
        rail.getElement().setAttribute("aria-label", getTranslation("handreiking.details.people"));
        panels.at(ItemPanel.Place.PEOPLE, subject, viewer.get()).forEach(rail::add);
        add(header(details), column);
        if (rail.getChildren().findAny().isPresent()) {
            add(rail);
        }
        // The browser looked for the place in the address before there was anything.
        getElement()
                .executeJs(
                        "if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView()");
    }

    private Component header(HandreikingDetails details) {
        var handreiking = details.handreiking();
        var meta = new Div();
        var header =
                new PageHeader(handreiking.title())
                        .kind(new KindBadge("handreiking", getTranslation("handreiking.kind")))
                        .lead(handreiking.summary())
                        .actions(CopyButton.ofLink(baseUrl.of(address(details))));
        meta.addClassName("meta");
        directory
                .organisation(handreiking.publisher().value())
                .ifPresent(publisher -> meta.add(organisation(publisher)));
        meta.add(
                new Span(
                        getTranslation(
                                "handreiking.version",
                                details.version().number(),
                                PageDates.date(details.version().publishedOn()))));
        if (handreiking.demo()) {
            meta.add(new DemoMark());
        }
        header.add(meta, chips(details));
        return header;
    }

    /** Of the version one reads, so that who follows the link reads the same. */
    private static String address(HandreikingDetails details) {
        var path = "handreikingen/" + details.handreiking().slug();
        return details.isCurrent() ? path : path + "?" + VERSION + "=" + details.version().number();
    }

    private Component chips(HandreikingDetails details) {
        var chips = new Div();
        chips.addClassName("row");
        packages.all().stream()
                .filter(inkooppakket ->
                        details.handreiking().packages().contains(inkooppakket.id()))
                .forEach(inkooppakket -> {
                    var link = new Anchor("pakketten/" + inkooppakket.slug(), inkooppakket.name());
                    link.addClassName("chip");
                    chips.add(link);
                });
        details.handreiking().themes().stream()
                .sorted()
                .forEach(theme -> {
                    var chip = new Span(getTranslation("inkooppakket.MviTheme." + theme));
                    chip.addClassName("chip");
                    chips.add(chip);
                });
        return chips;
    }

    private Component olderVersionNotice(HandreikingDetails details) {
        var notice =
                new Div(
                        new KringIcon("clock"),
                        new Span(
                                new Span(
                                        getTranslation(
                                                "handreiking.details.older",
                                                details.version().number())),
                                new Span(" "),
                                new RouterLink(
                                        getTranslation(
                                                "handreiking.details.toCurrent",
                                                details.handreiking().number()),
                                        HandreikingDetailsView.class,
                                        at(details.handreiking().slug()))));
        notice.addClassNames("notice", "notice-warning");
        return notice;
    }

    /** Says when it will be looked at again; louder when that day has passed. */
    private Component reviewNotice(HandreikingDetails details) {
        var handreiking = details.handreiking();
        var notice = new Div();
        if (handreiking.reviewDue() == null || !details.isCurrent()) {
            notice.setVisible(false);
            return notice;
        }
        if (handreiking.isReviewOverdue(LocalDate.ofInstant(clock.instant(), Dates.ZONE))) {
            notice.addClassNames("notice", "notice-warning");
            notice.add(
                    new KringIcon("warning"),
                    new Span(
                            getTranslation("handreiking.review.overdue")
                                    + ". "
                                    + getTranslation(
                                            "handreiking.review.overdueSince",
                                            PageDates.date(handreiking.reviewDue()))));
        } else {
            notice.addClassName("muted");
            notice.add(
                    new Span(
                            getTranslation(
                                    "handreiking.review.planned",
                                    PageDates.date(handreiking.reviewDue()))));
        }
        return notice;
    }

    /** Where it comes from: versions with what changed, publisher, contacts and source. */
    private Component colophon(HandreikingDetails details) {
        var facts = new FactList();
        directory
                .organisation(details.handreiking().publisher().value())
                .ifPresent(publisher ->
                        facts.fact(
                                getTranslation("handreiking.details.publisher"),
                                organisation(publisher)));
        if (!details.contacts().isEmpty()) {
            facts.fact(getTranslation("handreiking.details.contacts"), contacts(details));
        }
        var source = details.sourceUrl();
        if (source != null) {
            var link = new Anchor(source, source);
            link.setTarget("_blank");
            link.getElement().setAttribute("rel", "noopener noreferrer");
            facts.fact(getTranslation("handreiking.details.source"), link);
        }
        var heading = new H2(getTranslation("handreiking.details.history"));
        heading.setId("versies");
        var section = new Section(heading);
        section.addClassNames("section", "handreiking-colophon");
        details.versions().forEach(version -> section.add(version(details, version)));
        section.add(facts);
        return section;
    }

    private Component version(HandreikingDetails details, VersionSummary version) {
        var label =
                getTranslation(
                        "handreiking.version",
                        version.number(),
                        PageDates.date(version.publishedOn()));
        var name = new Div();
        name.addClassName("handreiking-version");
        if (version.number().equals(details.version().number())) {
            name.add(new Span(label), new Span(" "), quiet("handreiking.details.reading"));
        } else {
            var link =
                    new RouterLink(
                            label, HandreikingDetailsView.class, at(details.handreiking().slug()));
            if (!version.number().equals(details.handreiking().number())) {
                link.setQueryParameters(QueryParameters.of(VERSION, version.number()));
            }
            name.add(link);
        }
        var row = new Div(name);
        if (version.changes() != null) {
            row.add(new Paragraph(version.changes()));
        }
        return row;
    }

    private Component contacts(HandreikingDetails details) {
        var row = new Div();
        row.addClassName("handreiking-contacts");
        details.contacts().stream()
                .flatMap(id -> directory.person(id.value()).stream())
                .forEach(person ->
                        row.add(new Anchor("mensen/" + person.id().value(), person.name())));
        return row;
    }

    private static Component organisation(OrganisationSummary organisation) {
        return new Anchor("organisaties/" + organisation.slug(), organisation.name());
    }

    private Component quiet(String key) {
        var span = new Span(getTranslation(key));
        span.addClassName("muted");
        return span;
    }

    @Override
    public String pageName() {
        return getTranslation("handreiking.details.pageTitle", title);
    }
}
