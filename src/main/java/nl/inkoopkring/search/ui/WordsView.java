package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.search.NewWordRule;
import nl.inkoopkring.search.WordService;
import nl.inkoopkring.shared.ui.Feedback;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;

/**
 * Synonyms and exceptions of spelling, for the programme manager: written, tried out, kept and removed; under them those that come with the application. The address
 * may bring a word to begin with ({@code woord}), and holds what the shipped ones are searched for ({@code zoek}).
 */
@Route(WordsView.PATH)
@Menu(title = "search.words.menu", order = 82, icon = "edit")
@RolesAllowed({"DIRECTOR", "ADMIN"})
class WordsView extends Div implements BeforeEnterObserver, NamedPage {

    static final String PATH = "beheer/woorden";
    static final String WORD = "woord";
    private static final String SHIPPED = "zoek";

    private final transient WordService words;

    private final TextField group = new TextField();
    private final TextField word = new TextField();
    private final TextField meaning = new TextField();
    private final WordRuleForm groupForm;
    private final WordRuleForm spellingForm;
    private final OwnWords own;
    private final ShippedWords shipped;

    WordsView(WordService words, ContentTypes types) {
        this.words = words;
        addClassNames("page", "words-view");
        set(group, "search.words.group.field", "search.words.group.help");
        set(word, "search.words.spelling.word", "search.words.spelling.wordHelp");
        set(meaning, "search.words.spelling.meaning", "search.words.spelling.meaningHelp");
        groupForm =
                new WordRuleForm(
                        words,
                        types,
                        group,
                        () -> NewWordRule.synonyms(group.getValue()),
                        this::keepGroup,
                        "search.words.group.add",
                        new WordSigns());
        spellingForm =
                new WordRuleForm(
                        words,
                        types,
                        word,
                        this::spelling,
                        this::keepSpelling,
                        "search.words.spelling.add",
                        meaning);
        own = new OwnWords(words);
        shipped = new ShippedWords(words, this::keepInAddress);
        add(
                new PageHeader(getTranslation("search.words.title"))
                        .lead(getTranslation("search.words.lead")),
                part("search.words.group.title", groupForm),
                part("search.words.spelling.title", spellingForm),
                part("search.words.own.title", own),
                part(
                        "search.words.shipped.title",
                        new Paragraph(getTranslation("search.words.shipped.lead")),
                        shipped));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        typed(parameters, WORD)
                .filter(typed -> !typed.isEmpty() && group.isEmpty())
                .ifPresent(typed -> {
                    group.setValue(typed + ", ");
                    group.focus();
                });
        own.show();
        shipped.search(typed(parameters, SHIPPED).orElse(""));
    }

    private static Optional<String> typed(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .map(SearchAddress::oneLine)
                .map(typed -> SearchAddress.shortened(typed, NewWordRule.LONGEST));
    }

    private void keepInAddress(String searched) {
        getUI().ifPresent(ui ->
                ui.getPage()
                        .getHistory()
                        .replaceState(
                                null,
                                searched.isBlank()
                                        ? PATH
                                        : PATH
                                                + "?"
                                                + QueryParameters.simple(Map.of(SHIPPED, searched))
                                                        .getQueryString()));
    }

    @Override
    public String pageName() {
        return getTranslation("search.words.title");
    }

    private void set(TextField field, String labelKey, String helpKey) {
        field.setLabel(getTranslation(labelKey));
        field.setHelperText(getTranslation(helpKey));
        field.setMaxLength(NewWordRule.LONGEST);
        field.setWidthFull();
    }

    private Section part(String titleKey, Component... content) {
        var part = new Section(new H2(getTranslation(titleKey)));
        part.add(content);
        part.addClassNames("section", "stack");
        return part;
    }

    private NewWordRule spelling() {
        return meaning.isEmpty()
                ? NewWordRule.right(word.getValue())
                : NewWordRule.means(word.getValue(), meaning.getValue());
    }

    private void keepGroup(NewWordRule rule) {
        words.add(rule);
        group.clear();
        groupForm.clear();
        added();
    }

    private void keepSpelling(NewWordRule rule) {
        words.add(rule);
        word.clear();
        meaning.clear();
        spellingForm.clear();
        added();
    }

    private void added() {
        own.show();
        Feedback.success("search.words.added");
    }
}
