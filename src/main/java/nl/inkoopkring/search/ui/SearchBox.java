package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.inkoopkring.content.ContentType;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.content.CurrentViewer;
import nl.inkoopkring.search.RecentSearches;
import nl.inkoopkring.search.SearchRequest;
import nl.inkoopkring.search.Suggestion;
import nl.inkoopkring.search.SuggestionService;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.UnavailableException;
import nl.inkoopkring.shared.ui.KringIcon;
import org.jspecify.annotations.Nullable;

/**
 * The search field. While typing it offers what may be meant, with the kind of each; empty, it offers what its person looked for before. Without a choice, Enter
 * searches. A combobox with a listbox as of the ARIA
 * Authoring Practices: the focus stays in the field, and {@code aria-activedescendant} says which suggestion is the current one.
 */
class SearchBox extends Div {

    private static final int QUIET_MILLIS = 180;
    private static final int MOST_SUGGESTIONS = 8;
    private static final int MOST_RECENT_BESIDE = 2;
    private static final int NONE = -1;

    private static final String TYPED = "element.value";

    /** Keys of the list; the browser's own doing with them is held back only while they mean something here. */
    private static final String KEYS =
            "!event.isComposing && (event.key === 'ArrowDown' || event.key === 'ArrowUp' || event.key === 'Enter'"
                    + " || ((event.key === 'Home' || event.key === 'End') && element.hasAttribute('aria-activedescendant'))"
                    + " || (event.key === 'Escape' && element.getAttribute('aria-expanded') === 'true'))";

    /** One line of the list. */
    private record Choice(String text, String icon, String kind, Runnable choose) {}

    private final transient SuggestionService suggestions;
    private final transient RecentSearches recent;
    private final transient ContentTypes types;
    private final transient CurrentViewer viewer;

    private final String id = "zoekveld-" + Ids.next();
    private final Input field = new Input(ValueChangeMode.LAZY);
    private final UnorderedList list = new UnorderedList();
    private final Span announcement = new Span();
    private final List<ListItem> options = new ArrayList<>();
    private transient List<Choice> choices = List.of();
    private int active = NONE;
    private @Nullable String searched;
    private @Nullable Registration navigation;

    SearchBox(
            SuggestionService suggestions,
            RecentSearches recent,
            ContentTypes types,
            CurrentViewer viewer) {
        this.suggestions = suggestions;
        this.recent = recent;
        this.types = types;
        this.viewer = viewer;
        addClassName("search-box");
        setUpField();
        list.setId(id + "-lijst");
        list.addClassName("search-suggestions");
        list.getElement().setAttribute("role", "listbox");
        list.getElement().setAttribute("aria-label", getTranslation("search.box.suggestions"));
        announcement.addClassName("visually-hidden");
        announcement.getElement().setAttribute("role", "status");
        var button = new NativeButton();
        button.add(new KringIcon("search"));
        button.addClassName("search-box-button");
        button.setAriaLabel(getTranslation("search.box.search"));
        button.addClickListener(_ -> searchFor(field.getValue()));
        add(field, button, list, announcement);
        close();
    }

    private void setUpField() {
        field.setId(id);
        field.addClassName("search-box-field");
        field.setPlaceholder(getTranslation("search.box.placeholder"));
        field.setAriaLabel(getTranslation("search.box.label"));
        var element = field.getElement();
        element.setAttribute("role", "combobox");
        element.setAttribute("aria-autocomplete", "list");
        element.setAttribute("aria-controls", id + "-lijst");
        element.setAttribute("autocomplete", "off");
        element.setAttribute("spellcheck", "false");
        element.setAttribute("enterkeyhint", "search");
        element.setAttribute("maxlength", String.valueOf(SearchRequest.LONGEST_QUERY));
        field.setValueChangeTimeout(QUIET_MILLIS);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                offer(event.getValue());
            }
        });
        element.addEventListener(
                        "keydown",
                        event ->
                                pressed(
                                        event.getEventData().get("event.key").asString(),
                                        event.getEventData().get(TYPED).asString()))
                .setFilter(KEYS)
                .addEventData("event.key")
                // With the key: the value itself follows only when typing has paused.
                .addEventData(TYPED)
                .preventDefault();
        field.addFocusListener(_ -> {
            if (field.getValue().isBlank()) {
                offerRecent();
            }
        });
        field.addBlurListener(_ -> close());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        navigation = ui.addAfterNavigationListener(arrival -> arrived(arrival.getLocation()));
        arrived(ui.getActiveViewLocation());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (navigation != null) {
            navigation.remove();
            navigation = null;
        }
    }

    /** On the results page the field holds what was searched for; elsewhere it is empty. */
    private void arrived(Location location) {
        var query =
                location.getPath().equals(SearchAddress.PATH)
                        ? location.getQueryParameters()
                                .getSingleParameter(SearchAddress.QUERY)
                                .map(SearchAddress::oneLine)
                                .orElse("")
                        : "";
        field.setValue(query);
        searched = query;
        close();
    }

    void pressed(String key, String typed) {
        switch (key) {
            case "ArrowDown" -> move(1, typed);
            case "ArrowUp" -> move(-1, typed);
            case "Home" -> activate(0);
            case "End" -> activate(choices.size() - 1);
            case "Escape" -> close();
            case "Enter" -> {
                if (active == NONE) {
                    searchFor(typed);
                } else {
                    choices.get(active).choose().run();
                }
            }
            default -> {
                // The filter lets no other key through.
            }
        }
    }

    private void move(int step, String typed) {
        if (choices.isEmpty()) {
            searched = null;
            offer(typed);
            return;
        }
        // Between the last and the first lies the field itself.
        int places = choices.size() + 1;
        activate(Math.floorMod(active + 1 + step, places) - 1);
    }

    private void activate(int place) {
        for (int i = 0; i < options.size(); i++) {
            options.get(i).getElement().setAttribute("aria-selected", String.valueOf(i == place));
        }
        active = place;
        if (place == NONE) {
            field.getElement().removeAttribute("aria-activedescendant");
        } else {
            var option = options.get(place);
            field.getElement().setAttribute("aria-activedescendant", option.getId().orElseThrow());
            option.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
    }

    private void offer(String typed) {
        // The last keystroke may arrive after the Enter that followed it.
        if (typed.strip().equals(searched)) {
            return;
        }
        searched = null;
        if (typed.isBlank()) {
            offerRecent();
            return;
        }
        var found = new ArrayList<Choice>();
        var beginning = typed.strip().toLowerCase(Locale.ROOT);
        recent.mine().stream()
                .filter(query -> query.toLowerCase(Locale.ROOT).startsWith(beginning))
                .limit(MOST_RECENT_BESIDE)
                .forEach(query -> found.add(again(query)));
        UnavailableException.orElse(
                        List.<Suggestion>of(),
                        () -> suggestions.suggest(typed, viewer.get(), MOST_SUGGESTIONS))
                .forEach(suggestion -> found.add(choice(suggestion)));
        show(found);
    }

    private void offerRecent() {
        var queries = recent.mine();
        if (queries.isEmpty()) {
            close();
            return;
        }
        var found = new ArrayList<Choice>();
        queries.stream().limit(MOST_SUGGESTIONS).forEach(query -> found.add(again(query)));
        found.add(new Choice(getTranslation("search.box.forget"), "close", "", this::forget));
        show(found);
    }

    private void forget() {
        recent.forget();
        close();
        announcement.setText(getTranslation("search.box.forgotten"));
    }

    private Choice again(String query) {
        return new Choice(
                query, "clock", getTranslation("search.box.recent"), () -> searchFor(query));
    }

    private Choice choice(Suggestion suggestion) {
        var type = types.byName(suggestion.ref().type());
        return new Choice(
                suggestion.title(),
                type.map(ContentType::icon).orElse("search"),
                type.map(kind -> getTranslation(kind.labelKey())).orElse(""),
                () -> open(suggestion));
    }

    private void show(List<Choice> found) {
        clear();
        choices = found;
        for (var choice : found) {
            var option = option(choice);
            options.add(option);
            list.add(option);
        }
        list.setVisible(!found.isEmpty());
        field.getElement().setAttribute("aria-expanded", String.valueOf(!found.isEmpty()));
        announcement.setText(
                found.isEmpty() ? "" : getTranslation("search.box.count", found.size()));
    }

    private ListItem option(Choice choice) {
        var title = new Span(choice.text());
        title.addClassName("search-suggestion-title");
        var option = new ListItem(new KringIcon(choice.icon()), title);
        option.setId(id + "-" + options.size());
        option.addClassName("search-suggestion");
        option.getElement().setAttribute("role", "option");
        option.getElement().setAttribute("aria-selected", "false");
        if (!choice.kind().isEmpty()) {
            var kind = new Span(choice.kind());
            kind.addClassName("search-suggestion-kind");
            option.add(kind);
        }
        // On mousedown and not on click: the field would lose the focus first, and the list with
        // it.
        option.getElement()
                .addEventListener("mousedown", _ -> choice.choose().run())
                .setFilter("event.button === 0")
                .preventDefault();
        return option;
    }

    private void open(Suggestion suggestion) {
        close();
        getUI().ifPresent(ui -> ui.navigate(suggestion.path()));
    }

    private void searchFor(String typed) {
        var query = SearchAddress.oneLine(typed);
        searched = query;
        close();
        recent.remember(query);
        getUI().ifPresent(ui ->
                ui.navigate(
                        SearchAddress.PATH,
                        query.isEmpty()
                                ? QueryParameters.empty()
                                : QueryParameters.of(SearchAddress.QUERY, query)));
    }

    private void close() {
        clear();
        list.setVisible(false);
        field.getElement().setAttribute("aria-expanded", "false");
        announcement.setText("");
    }

    private void clear() {
        list.removeAll();
        options.clear();
        choices = List.of();
        active = NONE;
        field.getElement().removeAttribute("aria-activedescendant");
    }
}
