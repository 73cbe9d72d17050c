package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.search.NewWordRule;
import nl.inkoopkring.search.SearchRequest;
import nl.inkoopkring.search.WordService;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.ui.ErrorSummary;

/** One rule being written: its fields, what a query would find with it, and the button that keeps it. */
class WordRuleForm extends Div {

    private final transient WordService words;
    private final transient Supplier<NewWordRule> rule;
    private final ErrorSummary errors = new ErrorSummary();
    private final TextField field;
    private final TextField query = new TextField();
    private final TryOutPanel outcome;

    /**
     * @param field the field that mistakes are told of, and whose first word is tried out unless another query is typed
     * @param others further fields
     * @param rule what is written now
     * @param keep stores a rule that was written
     */
    WordRuleForm(
            WordService words,
            ContentTypes types,
            TextField field,
            Supplier<NewWordRule> rule,
            Consumer<NewWordRule> keep,
            String keepKey,
            Component... others) {
        this.words = words;
        this.rule = rule;
        this.field = field;
        outcome = new TryOutPanel(types);
        addClassNames("word-form", "stack");
        field.setWidthFull();
        query.setLabel(getTranslation("search.words.tryOut.query"));
        query.setHelperText(getTranslation("search.words.tryOut.help"));
        query.setMaxLength(SearchRequest.LONGEST_QUERY);
        query.setWidthFull();
        query.addKeyPressListener(Key.ENTER, _ -> tryOut());
        var add = new Button(getTranslation(keepKey), _ -> attempt(() -> keep.accept(written())));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var buttons =
                new Div(
                        new Button(getTranslation("search.words.tryOut.button"), _ -> tryOut()),
                        add);
        buttons.addClassName("button-row");
        add(errors, field);
        add(others);
        add(query, buttons, outcome);
    }

    void clear() {
        query.clear();
        outcome.clear();
    }

    private NewWordRule written() {
        return rule.get();
    }

    private void tryOut() {
        outcome.clear();
        attempt(() -> outcome.show(words.tryOut(written(), tried())));
    }

    private String tried() {
        return query.isEmpty() ? firstWord() : query.getValue();
    }

    /** Without quotation marks: in a query they ask for just these words, and no others for them. */
    private String firstWord() {
        return field.getValue().split("[,=~]", 2)[0].replaceAll("[\"“”„«»]", "").strip();
    }

    private void attempt(Runnable work) {
        errors.clear();
        field.setInvalid(false);
        try {
            work.run();
        } catch (InvalidInputException e) {
            var message = getTranslation(e.key(), e.parameters());
            field.setErrorMessage(message);
            field.setInvalid(true);
            var mistakes = new LinkedHashMap<Component, String>();
            mistakes.put(field, message);
            errors.show(mistakes);
        }
    }
}
