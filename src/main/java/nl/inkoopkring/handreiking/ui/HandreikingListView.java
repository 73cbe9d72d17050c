package nl.inkoopkring.handreiking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.inkoopkring.handreiking.HandreikingFilter;
import nl.inkoopkring.handreiking.HandreikingPhase;
import nl.inkoopkring.handreiking.HandreikingService;
import nl.inkoopkring.handreiking.HandreikingSummary;
import nl.inkoopkring.inkooppakket.InkooppakketService;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.inkooppakket.MviTheme;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.ui.DemoMark;
import nl.inkoopkring.shared.ui.EmptyState;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageDates;
import nl.inkoopkring.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** The library: all handreikingen by package. */
@Route("handreikingen")
@PermitAll
@Menu(title = "handreiking.list.menu", icon = "handreiking", order = 20)
class HandreikingListView extends Div implements BeforeEnterObserver, NamedPage {

    private static final String PACKAGE = "pakket";
    private static final String THEME = "thema";
    private static final String PHASE = "fase";

    private final transient HandreikingService handreikingen;
    private final transient InkooppakketService packages;
    private final transient NetworkDirectory directory;
    private final transient Clock clock;

    private final ComboBox<InkooppakketSummary> inkooppakket = new ComboBox<>();
    private final Select<MviTheme> theme = new Select<>();
    private final Select<HandreikingPhase> phase = new Select<>();
    private final Div results = new Div();

    HandreikingListView(
            HandreikingService handreikingen,
            InkooppakketService packages,
            NetworkDirectory directory,
            Clock clock) {
        this.handreikingen = handreikingen;
        this.packages = packages;
        this.directory = directory;
        this.clock = clock;
        addClassNames("page", "handreiking-list");
        results.addClassNames("stack", "stack-wide");
        add(
                new PageHeader(getTranslation("handreiking.list.title"))
                        .lead(getTranslation("handreiking.list.lead")),
                filters(),
                results);
    }

    private Component filters() {
        inkooppakket.setLabel(getTranslation("handreiking.list.package"));
        inkooppakket.setItems(packages.all());
        inkooppakket.setItemLabelGenerator(InkooppakketSummary::name);
        inkooppakket.setClearButtonVisible(true);
        theme.setLabel(getTranslation("handreiking.list.theme"));
        theme.setItems(MviTheme.values());
        theme.setItemLabelGenerator(value ->
                value == null
                        ? getTranslation("handreiking.list.anyTheme")
                        : getTranslation("inkooppakket.MviTheme." + value));
        theme.setEmptySelectionAllowed(true);
        theme.setEmptySelectionCaption(getTranslation("handreiking.list.anyTheme"));
        phase.setLabel(getTranslation("handreiking.list.phase"));
        phase.setItems(HandreikingPhase.values());
        phase.setItemLabelGenerator(value ->
                value == null
                        ? getTranslation("handreiking.list.anyPhase")
                        : getTranslation("handreiking.HandreikingPhase." + value));
        phase.setEmptySelectionAllowed(true);
        phase.setEmptySelectionCaption(getTranslation("handreiking.list.anyPhase"));
        inkooppakket.addValueChangeListener(event -> narrow(event.isFromClient()));
        theme.addValueChangeListener(event -> narrow(event.isFromClient()));
        phase.addValueChangeListener(event -> narrow(event.isFromClient()));
        var row = new Div(inkooppakket, theme, phase);
        row.addClassName("filter-row");
        row.getElement().setAttribute("role", "search");
        row.getElement().setAttribute("aria-label", getTranslation("handreiking.list.filters"));
        return row;
    }

    private void narrow(boolean byUser) {
        if (!byUser) {
            return;
        }
        var parameters = new LinkedHashMap<String, String>();
        inkooppakket.getOptionalValue().ifPresent(chosen -> parameters.put(PACKAGE, chosen.slug()));
        theme.getOptionalValue().ifPresent(chosen -> parameters.put(THEME, word(chosen)));
        phase.getOptionalValue().ifPresent(chosen -> parameters.put(PHASE, word(chosen)));
        UI.getCurrentOrThrow()
                .navigate(HandreikingListView.class, QueryParameters.simple(parameters));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var all = packages.all();
        inkooppakket.setValue(
                parameters
                        .getSingleParameter(PACKAGE)
                        .flatMap(
                                slug -> all.stream().filter(p -> p.slug().equals(slug)).findFirst())
                        .orElse(null));
        theme.setValue(parameter(parameters, THEME, MviTheme.values()));
        phase.setValue(parameter(parameters, PHASE, HandreikingPhase.values()));
        show(
                new HandreikingFilter(
                        inkooppakket.getOptionalValue().map(InkooppakketSummary::id).orElse(null),
                        theme.getValue(),
                        phase.getValue()),
                all);
    }

    private void show(HandreikingFilter filter, List<InkooppakketSummary> all) {
        results.removeAll();
        var found = handreikingen.list(filter);
        if (found.isEmpty()) {
            results.add(nothing(filter));
            return;
        }
        var general = found.stream().filter(h -> h.packages().isEmpty()).toList();
        if (!general.isEmpty()) {
            results.add(group(new H2(getTranslation("handreiking.list.general")), general));
        }
        for (var group : byPackage(found, filter, all).entrySet()) {
            var heading =
                    new H2(new Anchor("pakketten/" + group.getKey().slug(), group.getKey().name()));
            results.add(group(heading, group.getValue()));
        }
    }

    /** A handreiking about several packages stands under each of them, for that is where one looks for it. */
    private static Map<InkooppakketSummary, List<HandreikingSummary>> byPackage(
            List<HandreikingSummary> found,
            HandreikingFilter filter,
            List<InkooppakketSummary> all) {
        var groups = new LinkedHashMap<InkooppakketSummary, List<HandreikingSummary>>();
        for (var inkooppakket : all) {
            var own = found.stream().filter(h -> h.packages().contains(inkooppakket.id())).toList();
            var wanted =
                    filter.inkooppakket() == null
                            || filter.inkooppakket().equals(inkooppakket.id());
            if (wanted && !own.isEmpty()) {
                groups.put(inkooppakket, own);
            }
        }
        return groups;
    }

    private Component group(H2 heading, List<HandreikingSummary> handreikingen) {
        var list = new UnorderedList();
        list.addClassName("hit-list");
        handreikingen.forEach(handreiking -> list.add(entry(handreiking)));
        var section = new Section(heading, list);
        section.addClassName("section");
        return section;
    }

    private ListItem entry(HandreikingSummary handreiking) {
        var title =
                new H3(
                        new RouterLink(
                                handreiking.title(),
                                HandreikingDetailsView.class,
                                HandreikingDetailsView.at(handreiking.slug())));
        title.addClassName("hit-title");
        var summary = new Paragraph(handreiking.summary());
        summary.addClassName("hit-text");
        var item = new ListItem(title, summary, meta(handreiking));
        item.addClassName("hit");
        return item;
    }

    private Component meta(HandreikingSummary handreiking) {
        var meta = new Div();
        meta.addClassName("meta");
        directory
                .organisation(handreiking.publisher().value())
                .map(OrganisationSummary::name)
                .ifPresent(name -> meta.add(new Span(name)));
        meta.add(
                new Span(
                        getTranslation(
                                "handreiking.version",
                                handreiking.number(),
                                PageDates.date(handreiking.publishedOn()))));
        if (handreiking.isReviewOverdue(LocalDate.ofInstant(clock.instant(), Dates.ZONE))) {
            meta.add(new Span(getTranslation("handreiking.review.overdue")));
        }
        if (handreiking.demo()) {
            meta.add(new DemoMark());
        }
        return meta;
    }

    private Component nothing(HandreikingFilter filter) {
        if (filter.isEmpty()) {
            return new EmptyState(
                    getTranslation("handreiking.list.empty.title"),
                    getTranslation("handreiking.list.empty.text"),
                    new Anchor("discussies", getTranslation("handreiking.list.empty.action")));
        }
        return new EmptyState(
                getTranslation("handreiking.list.noHits.title"),
                getTranslation("handreiking.list.noHits.text"),
                new RouterLink(
                        getTranslation("handreiking.list.noHits.action"),
                        HandreikingListView.class));
    }

    private static <E extends Enum<E>> @Nullable E parameter(
            QueryParameters parameters, String name, E[] constants) {
        Optional<String> given = parameters.getSingleParameter(name);
        return given.flatMap(
                        word -> Stream.of(constants).filter(c -> word(c).equals(word)).findFirst())
                .orElse(null);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String pageName() {
        return getTranslation("handreiking.list.title");
    }
}
