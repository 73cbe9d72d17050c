package nl.inkoopkring.network.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import nl.inkoopkring.network.OrganisationService;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.network.ParticipantSummary;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.ui.EmptyState;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** Everyone in the network, to be narrowed by name and organisation. Not for partners: people share themselves with members. */
@Route(PeopleView.PATH)
@Menu(title = "network.people.menu", order = 50, icon = "deelnemer")
@RolesAllowed({"PARTICIPANT", "COORDINATOR", "EXPERT", "DIRECTOR", "FACILITATOR", "ADMIN"})
class PeopleView extends Div implements BeforeEnterObserver, NamedPage {

    static final String PATH = "mensen";

    private static final String NAME = "naam";
    private static final String ORGANISATION = "organisatie";
    private static final String PAGE = "pagina";
    private static final int PAGE_SIZE = 40;
    private static final int LONGEST_NAME = 120;

    private final transient ParticipantService participants;
    private final TextField name;
    private final ComboBox<OrganisationSummary> organisation;
    private final Paragraph total = new Paragraph();
    private final Div found = new Div();

    /** What stands in the address. */
    private record Filter(String name, @Nullable OrganisationSummary organisation, int page) {

        Filter onPage(int number) {
            return new Filter(name, organisation, number);
        }

        QueryParameters parameters() {
            var parameters = new LinkedHashMap<String, String>();
            if (!name.isEmpty()) {
                parameters.put(NAME, name);
            }
            if (organisation != null) {
                parameters.put(ORGANISATION, organisation.slug());
            }
            if (page > 1) {
                parameters.put(PAGE, String.valueOf(page));
            }
            return QueryParameters.simple(parameters);
        }

        boolean fits(ParticipantSummary person) {
            return folded(person.name()).contains(folded(name))
                    && (organisation == null
                            || person.places().stream()
                                    .anyMatch(place ->
                                            place.organisation().id().equals(organisation.id())));
        }

        private static String folded(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}+", "")
                    .toLowerCase(Locale.ROOT);
        }
    }

    PeopleView(ParticipantService participants, OrganisationService organisations, Dates dates) {
        this.participants = participants;
        addClassName("page");
        name = new TextField(getTranslation("network.people.name"));
        name.setClearButtonVisible(true);
        name.setMaxLength(LONGEST_NAME);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(event -> apply(event.isFromClient()));
        organisation = new ComboBox<>(getTranslation("network.people.organisation"));
        organisation.setClearButtonVisible(true);
        organisation.setItemLabelGenerator(OrganisationSummary::name);
        organisation.setItems(
                organisations.all().stream().filter(one -> one.existsOn(dates.today())).toList());
        organisation.addValueChangeListener(event -> apply(event.isFromClient()));
        total.getElement().setAttribute("role", "status");
        total.addClassName("muted");
        found.addClassName("stack");
        var filters = new Div(name, organisation);
        filters.addClassNames("row", "people-filters");
        add(
                new PageHeader(getTranslation("network.people.title"))
                        .lead(getTranslation("network.people.lead")),
                filters,
                total,
                found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var filter = filter(event.getLocation().getQueryParameters());
        name.setValue(filter.name());
        organisation.setValue(filter.organisation());
        show(filter);
    }

    private Filter filter(QueryParameters parameters) {
        var slug = parameters.getSingleParameter(ORGANISATION).orElse("");
        var typed = parameters.getSingleParameter(NAME).map(String::strip).orElse("");
        return new Filter(
                typed.substring(0, Math.min(LONGEST_NAME, typed.length())),
                organisation
                        .getListDataView()
                        .getItems()
                        .filter(one -> one.slug().equals(slug))
                        .findFirst()
                        .orElse(null),
                parameters
                        .getSingleParameter(PAGE)
                        .filter(number -> number.matches("[1-9][0-9]{0,3}"))
                        .map(Integer::parseInt)
                        .orElse(1));
    }

    private void apply(boolean byUser) {
        if (byUser) {
            var filter = new Filter(name.getValue().strip(), organisation.getValue(), 1);
            getUI().ifPresent((UI ui) -> ui.navigate(PATH, filter.parameters()));
        }
    }

    private void show(Filter filter) {
        var people = participants.all().stream().filter(filter::fits).toList();
        total.setText(getTranslation("network.people.total", people.size()));
        found.removeAll();
        if (people.isEmpty()) {
            found.add(
                    new EmptyState(
                            getTranslation("network.people.emptyTitle"),
                            getTranslation("network.people.emptyText"),
                            new Anchor(PATH, getTranslation("network.people.all"))));
            return;
        }
        int pages = (people.size() + PAGE_SIZE - 1) / PAGE_SIZE;
        int page = Math.min(filter.page(), pages);
        found.add(
                list(
                        people.subList(
                                (page - 1) * PAGE_SIZE,
                                Math.min(page * PAGE_SIZE, people.size()))));
        if (pages > 1) {
            found.add(paging(filter, page, pages));
        }
    }

    private static UnorderedList list(List<ParticipantSummary> people) {
        var list = new UnorderedList();
        list.addClassName("people-list");
        people.forEach(person -> list.add(new ListItem(People.card(person))));
        return list;
    }

    private Nav paging(Filter filter, int page, int pages) {
        var nav = new Nav();
        nav.addClassName("row");
        nav.setAriaLabel(getTranslation("network.people.pages"));
        if (page > 1) {
            nav.add(link(filter.onPage(page - 1), "network.people.previous"));
        }
        nav.add(new Span(getTranslation("network.people.page", page, pages)));
        if (page < pages) {
            nav.add(link(filter.onPage(page + 1), "network.people.next"));
        }
        return nav;
    }

    private Anchor link(Filter filter, String key) {
        var query = filter.parameters().getQueryString();
        return new Anchor(query.isEmpty() ? PATH : PATH + "?" + query, getTranslation(key));
    }

    @Override
    public String pageName() {
        return getTranslation("network.people.title");
    }
}
