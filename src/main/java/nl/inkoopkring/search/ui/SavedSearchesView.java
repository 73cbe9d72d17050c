package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.search.AlertFrequency;
import nl.inkoopkring.search.FacetNames;
import nl.inkoopkring.search.NewSavedSearch;
import nl.inkoopkring.search.SavedSearchDetails;
import nl.inkoopkring.search.SavedSearchService;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.UnavailableException;
import nl.inkoopkring.shared.ui.EmptyState;
import nl.inkoopkring.shared.ui.Feedback;
import nl.inkoopkring.shared.ui.KindBadge;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;

/** One's saved searches, each with what is new to it. Opening the page is looking: what was new is not any more at the next visit. */
@Route(SavedSearchesView.PATH)
@Menu(title = "search.saved.menu", order = 70, icon = "star")
@PermitAll
class SavedSearchesView extends Div implements BeforeEnterObserver, NamedPage {

    static final String PATH = "mijn-zoekvragen";

    private final transient SavedSearchService searches;
    private final transient ContentTypes types;
    private final transient FacetNames names;
    private final Div content = new Div();

    SavedSearchesView(SavedSearchService searches, ContentTypes types, FacetNames names) {
        this.searches = searches;
        this.types = types;
        this.names = names;
        addClassName("page");
        content.addClassName("saved-searches");
        add(
                new PageHeader(getTranslation("search.saved.title"))
                        .lead(getTranslation("search.saved.lead")),
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
        searches.looked();
    }

    @Override
    public String pageName() {
        return getTranslation("search.saved.title");
    }

    private void show() {
        content.removeAll();
        var mine = searches.mine();
        if (mine.isEmpty()) {
            content.add(
                    new EmptyState(
                            getTranslation("search.saved.empty.title"),
                            getTranslation("search.saved.empty.text"),
                            new Anchor(
                                    SearchAddress.PATH,
                                    getTranslation("search.saved.empty.action"))));
        }
        mine.forEach(search -> content.add(section(search)));
    }

    private Component section(SavedSearchDetails search) {
        var link = new Anchor(SearchAddress.of(search.request()).href(names), search.name());
        var state = new Paragraph();
        state.addClassName("muted");
        describe(search, search.frequency(), state);
        var section = new Section(new H2(link), state);
        section.addClassNames("section", "stack", "saved-search");
        if (!search.news().isEmpty()) {
            section.add(news(search));
        }
        section.add(settings(search, state));
        return section;
    }

    /** Says that nothing is new, or why nothing more will be. */
    private void describe(SavedSearchDetails search, AlertFrequency frequency, Paragraph state) {
        boolean looking = frequency != AlertFrequency.NEVER;
        state.setText(
                getTranslation(looking ? "search.saved.nothingNew" : "search.saved.notLooking"));
        state.setVisible(!looking || search.news().isEmpty());
    }

    private Component news(SavedSearchDetails search) {
        var list = new UnorderedList();
        list.addClassName("hit-list");
        search.news().forEach(item -> list.add(item(item)));
        return list;
    }

    private ListItem item(SavedSearchDetails.NewItem news) {
        var hit = news.hit();
        var item = new ListItem();
        item.addClassName("hit");
        types.byName(hit.ref().type())
                .ifPresent(type ->
                        item.add(new KindBadge(type.icon(), getTranslation(type.labelKey()))));
        var link = new Anchor(hit.path(), hit.title().text());
        link.addClassNames("hit-title", "word-text");
        item.add(link);
        if (news.unseen()) {
            var mark = new Span(getTranslation("search.saved.new"));
            mark.addClassName("chip");
            item.add(mark);
        }
        return item;
    }

    private Component settings(SavedSearchDetails search, Paragraph state) {
        var frequency = new FrequencySelect(search.frequency());
        frequency.setAriaLabel(getTranslation("search.saved.frequencyOf", search.name()));
        frequency.addValueChangeListener(event -> {
            if (event.isFromClient() && !alert(search, event.getValue(), state)) {
                frequency.setValue(event.getOldValue());
            }
        });
        var name = new TextField();
        name.setLabel(getTranslation("search.saved.name"));
        name.setMaxLength(NewSavedSearch.LONGEST_NAME);
        name.setValue(search.name());
        name.addKeyPressListener(Key.ENTER, _ -> rename(search, name));
        var rename = new Button(getTranslation("search.saved.rename"), _ -> rename(search, name));
        rename.setAriaLabel(named("search.saved.rename", search));
        var remove =
                new Button(
                        getTranslation("search.saved.remove"),
                        _ -> remove(search, frequency.getValue()));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(named("search.saved.remove", search));
        var row = new Div(frequency, name, rename, remove);
        row.addClassName("save-search-form");
        return row;
    }

    /** Whether it could be set. */
    private boolean alert(SavedSearchDetails search, AlertFrequency frequency, Paragraph state) {
        try {
            searches.alert(search.id(), frequency);
        } catch (UnavailableException e) {
            Feedback.error(e.key());
            return false;
        }
        describe(search, frequency, state);
        Feedback.success(
                "search.saved.frequencySet",
                search.name(),
                getTranslation("search.AlertFrequency." + frequency.name()));
        return true;
    }

    private String named(String key, SavedSearchDetails search) {
        return getTranslation("search.words.action", getTranslation(key), search.name());
    }

    private void rename(SavedSearchDetails search, TextField name) {
        try {
            searches.rename(search.id(), name.getValue());
        } catch (InvalidInputException e) {
            name.setErrorMessage(getTranslation(e.key(), e.parameters()));
            name.setInvalid(true);
            name.focus();
            return;
        }
        show();
        Feedback.success("search.saved.renamed");
    }

    private void remove(SavedSearchDetails search, AlertFrequency frequency) {
        searches.remove(search.id());
        offerToBringBack(new NewSavedSearch(search.name(), search.request(), frequency));
        show();
    }

    private void offerToBringBack(NewSavedSearch search) {
        Feedback.undoable(() -> bringBack(search), "search.saved.removed", search.name());
    }

    private void bringBack(NewSavedSearch search) {
        try {
            searches.save(search);
        } catch (UnavailableException e) {
            Feedback.error(e.key());
            offerToBringBack(search);
            return;
        } catch (InvalidInputException e) {
            Feedback.error(e.key(), e.parameters());
        }
        show();
    }
}
