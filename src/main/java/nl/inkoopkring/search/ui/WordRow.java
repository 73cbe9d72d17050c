package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** A line of words in a list, with what is said of it and one thing to do with it. */
class WordRow extends ListItem {

    private final Div what = new Div();

    WordRow(String words, String actionKey, Runnable action) {
        var text = new Span(words);
        text.addClassName("word-text");
        what.add(text);
        var button = new Button(getTranslation(actionKey), _ -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation("search.words.action", button.getText(), words));
        add(what, button);
    }

    WordRow with(String said, String className) {
        var span = new Span(said);
        span.addClassName(className);
        what.add(span);
        return this;
    }
}
