package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Locale;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.CurrentViewer;
import nl.inkoopkring.inkooppakket.InkooppakketService;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.network.OrganisationService;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.procurement.ProcurementFilter;
import nl.inkoopkring.procurement.ProcurementPage;
import nl.inkoopkring.procurement.ProcurementService;
import nl.inkoopkring.shared.ui.ActionLink;
import nl.inkoopkring.shared.ui.EmptyState;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** The procurements of the network, newest first; the filters and the place in the list are in the address. */
@Route(ProcurementListView.PATH)
@Menu(title = "procurement.list.menu", order = 30, icon = "aanbesteding")
@PermitAll
class ProcurementListView extends Div implements BeforeEnterObserver, NamedPage {

    static final String PATH = "aanbestedingen";

    private static final String PACKAGE = "pakket";
    private static final String ORGANISATION = "organisatie";
    private static final String PHASE = "fase";
    private static final String AFTER = "na";

    private final transient ProcurementService procurements;
    private final transient InkooppakketService packages;
    private final transient OrganisationService organisations;

    private final ComboBox<InkooppakketSummary> inkooppakket = new ComboBox<>();
    private final ComboBox<OrganisationSummary> organisation = new ComboBox<>();
    private final Select<ProcurementPhase> phase = new Select<>();
    private final Div results = new Div();

    ProcurementListView(
            ProcurementService procurements,
            InkooppakketService packages,
            OrganisationService organisations,
            CurrentViewer viewer) {
        this.procurements = procurements;
        this.packages = packages;
        this.organisations = organisations;
        addClassName("page");
        var header =
                new PageHeader(getTranslation("procurement.list.title"))
                        .lead(getTranslation("procurement.list.lead"));
        if (viewer.get().tokens().contains(Access.NETWORK)) {
            header.actions(
                    new ActionLink(
                                    ShareExperienceView.PATH,
                                    getTranslation("procurement.share.menu"))
                            .primary(),
                    new ActionLink(
                            ProcurementEditView.NEW, getTranslation("procurement.list.create")));
        }
        results.addClassName("stack");
        add(header, filters(), results);
    }

    private Component filters() {
        inkooppakket.setLabel(getTranslation("procurement.field.package"));
        inkooppakket.setItems(packages.all());
        inkooppakket.setItemLabelGenerator(InkooppakketSummary::name);
        inkooppakket.setClearButtonVisible(true);
        organisation.setLabel(getTranslation("procurement.field.organisation"));
        organisation.setItems(organisations.all());
        organisation.setItemLabelGenerator(OrganisationSummary::name);
        organisation.setClearButtonVisible(true);
        phase.setLabel(getTranslation("procurement.field.phase"));
        phase.setEmptySelectionAllowed(true);
        phase.setEmptySelectionCaption(getTranslation("procurement.list.everyPhase"));
        phase.setItems(ProcurementPhase.values());
        phase.setItemLabelGenerator(value ->
                value == null
                        ? getTranslation("procurement.list.everyPhase")
                        : getTranslation("inkooppakket.ProcurementPhase." + value.name()));
        inkooppakket.addValueChangeListener(event -> filtered(event.isFromClient()));
        organisation.addValueChangeListener(event -> filtered(event.isFromClient()));
        phase.addValueChangeListener(event -> filtered(event.isFromClient()));
        var row = new Div(inkooppakket, organisation, phase);
        row.addClassNames("row", "procurement-filters");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", getTranslation("procurement.list.filters"));
        return row;
    }

    private void filtered(boolean byUser) {
        if (byUser) {
            UI.getCurrentOrThrow().navigate(PATH, parameters(null));
        }
    }

    private QueryParameters parameters(ProcurementPage.@Nullable Cursor after) {
        var parameters = new LinkedHashMap<String, String>();
        if (!inkooppakket.isEmpty()) {
            parameters.put(PACKAGE, inkooppakket.getValue().slug());
        }
        if (!organisation.isEmpty()) {
            parameters.put(ORGANISATION, organisation.getValue().slug());
        }
        if (!phase.isEmpty()) {
            parameters.put(PHASE, phase.getValue().name().toLowerCase(Locale.ROOT));
        }
        if (after != null) {
            parameters.put(AFTER, after.toString());
        }
        return QueryParameters.simple(parameters);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var given = event.getLocation().getQueryParameters();
        inkooppakket.setValue(
                given.getSingleParameter(PACKAGE)
                        .flatMap(slug ->
                                packages.all().stream()
                                        .filter(item -> item.slug().equals(slug))
                                        .findFirst())
                        .orElse(null));
        organisation.setValue(
                given.getSingleParameter(ORGANISATION)
                        .flatMap(slug ->
                                organisations.all().stream()
                                        .filter(item -> item.slug().equals(slug))
                                        .findFirst())
                        .orElse(null));
        phase.setValue(
                given.getSingleParameter(PHASE)
                        .flatMap(name -> Enums.find(ProcurementPhase.class, name))
                        .orElse(null));
        show(given.getSingleParameter(AFTER).flatMap(ProcurementPage.Cursor::parse).orElse(null));
    }

    private void show(ProcurementPage.@Nullable Cursor after) {
        var filter =
                new ProcurementFilter(
                        inkooppakket.isEmpty() ? null : inkooppakket.getValue().id(),
                        organisation.isEmpty() ? null : organisation.getValue().id(),
                        phase.getValue());
        var page = procurements.list(filter, after, ProcurementService.PAGE);
        results.removeAll();
        if (page.procurements().isEmpty()) {
            results.add(empty(filter));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("hit-list");
        page.procurements().forEach(procurement -> list.add(new ProcurementItem(procurement)));
        results.add(list, pages(after, page.next()));
    }

    private Component empty(ProcurementFilter filter) {
        return filter.isEmpty()
                ? new EmptyState(
                        getTranslation("procurement.list.empty.title"),
                        getTranslation("procurement.list.empty.text"))
                : new EmptyState(
                        getTranslation("procurement.list.nothing.title"),
                        getTranslation("procurement.list.nothing.text"),
                        new Anchor(PATH, getTranslation("procurement.list.nothing.action")));
    }

    private Component pages(
            ProcurementPage.@Nullable Cursor after, ProcurementPage.@Nullable Cursor next) {
        var row = new Div();
        row.addClassName("button-row");
        if (next != null) {
            row.add(new Anchor(address(next), getTranslation("procurement.list.older")));
        }
        if (after != null) {
            row.add(new Anchor(address(null), getTranslation("procurement.list.newest")));
        }
        return row;
    }

    private String address(ProcurementPage.@Nullable Cursor cursor) {
        var query = parameters(cursor).getQueryString();
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }

    @Override
    public String pageName() {
        return getTranslation("procurement.list.title");
    }
}
