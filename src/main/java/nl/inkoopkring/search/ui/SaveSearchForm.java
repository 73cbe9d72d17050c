package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import nl.inkoopkring.search.AlertFrequency;
import nl.inkoopkring.search.FacetNames;
import nl.inkoopkring.search.NewSavedSearch;
import nl.inkoopkring.search.SavedSearchService;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.ui.KringIcon;

/** Keeps the search of the page one is on. A button until it is pressed. */
class SaveSearchForm extends Div {

    private final transient SavedSearchService searches;
    private final transient SearchAddress address;
    private final NativeButton open = new NativeButton();
    private final Div form = new Div();
    private final TextField name = new TextField();
    private final FrequencySelect frequency = new FrequencySelect(AlertFrequency.WEEKLY);

    SaveSearchForm(SavedSearchService searches, SearchAddress address, FacetNames names) {
        this.searches = searches;
        this.address = address;
        addClassName("save-search");
        open.add(new KringIcon("star"), new Span(getTranslation("search.saved.save")));
        open.addClassName("chip");
        open.getElement().setAttribute("aria-expanded", "false");
        open.addClickListener(_ -> toggle());
        name.setLabel(getTranslation("search.saved.name"));
        name.setMaxLength(NewSavedSearch.LONGEST_NAME);
        name.setValue(SearchAddress.shortened(proposedName(names), NewSavedSearch.LONGEST_NAME));
        name.addKeyPressListener(Key.ENTER, _ -> save());
        var keep = new Button(getTranslation("search.saved.keep"), _ -> save());
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        form.add(name, frequency, keep);
        form.addClassName("save-search-form");
        form.setVisible(false);
        add(open, form);
    }

    /** The words, and what was filtered by. */
    private String proposedName(FacetNames names) {
        var parts = new ArrayList<String>();
        if (!address.query().isEmpty()) {
            parts.add(address.query());
        }
        address.chosen()
                .forEach((facet, values) ->
                        values.stream()
                                .flatMap(value -> names.label(facet, value, getLocale()).stream())
                                .forEach(parts::add));
        return String.join(", ", parts);
    }

    private void toggle() {
        form.setVisible(!form.isVisible());
        open.getElement().setAttribute("aria-expanded", String.valueOf(form.isVisible()));
        if (form.isVisible()) {
            name.focus();
        }
    }

    private void save() {
        try {
            searches.save(
                    new NewSavedSearch(name.getValue(), address.request(), frequency.getValue()));
        } catch (InvalidInputException e) {
            name.setErrorMessage(getTranslation(e.key(), e.parameters()));
            name.setInvalid(true);
            name.focus();
            return;
        }
        removeAll();
        var done =
                new Paragraph(
                        new Span(getTranslation("search.saved.done") + " "),
                        new Anchor(SavedSearchesView.PATH, getTranslation("search.saved.title")));
        done.getElement().setAttribute("role", "status");
        // The button that had the focus is gone.
        done.getElement().setAttribute("tabindex", "-1");
        add(done);
        done.getElement().executeJs("this.focus()");
    }
}
