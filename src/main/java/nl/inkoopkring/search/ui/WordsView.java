package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.search.NewWordRule;
import nl.inkoopkring.search.ShippedSynonyms;
import nl.inkoopkring.search.WordRuleKind;
import nl.inkoopkring.search.WordRuleSummary;
import nl.inkoopkring.search.WordService;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.ui.EmptyState;
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
    private static final int MOST_SHOWN = 60;

    private final transient WordService words;

    private final TextField group = new TextField();
    private final TextField word = new TextField();
    private final TextField meaning = new TextField();
    private final WordRuleForm groupForm;
    private final WordRuleForm spellingForm;
    private final Div own = new Div();
    private final TextField shippedSearch = new TextField();
    private final Paragraph shippedCount = new Paragraph();
    private final UnorderedList shippedList = new UnorderedList();

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
        own.addClassName("stack");
        add(
                new PageHeader(getTranslation("search.words.title"))
                        .lead(getTranslation("search.words.lead")),
                part("search.words.group.title", groupForm),
                part("search.words.spelling.title", spellingForm),
                part("search.words.own.title", own),
                shipped());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        parameters
                .getSingleParameter(WORD)
                .map(SearchAddress::oneLine)
                .map(typed -> SearchAddress.shortened(typed, NewWordRule.LONGEST))
                .filter(typed -> !typed.isEmpty() && group.isEmpty())
                .ifPresent(typed -> {
                    group.setValue(typed + ", ");
                    group.focus();
                });
        shippedSearch.setValue(
                parameters
                        .getSingleParameter(SHIPPED)
                        .map(SearchAddress::oneLine)
                        .map(typed -> SearchAddress.shortened(typed, NewWordRule.LONGEST))
                        .orElse(""));
        showOwn();
        showShipped();
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

    private Component shipped() {
        shippedSearch.setLabel(getTranslation("search.words.shipped.search"));
        shippedSearch.setClearButtonVisible(true);
        shippedSearch.setMaxLength(NewWordRule.LONGEST);
        shippedSearch.setValueChangeMode(ValueChangeMode.LAZY);
        shippedSearch.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                keepInAddress(event.getValue());
                showShipped();
            }
        });
        shippedCount.getElement().setAttribute("role", "status");
        shippedCount.addClassName("muted");
        shippedList.addClassName("word-list");
        return part(
                "search.words.shipped.title",
                new Paragraph(getTranslation("search.words.shipped.lead")),
                shippedSearch,
                shippedCount,
                shippedList);
    }

    private void keepInAddress(String typed) {
        getUI().ifPresent(ui ->
                ui.getPage()
                        .getHistory()
                        .replaceState(
                                null,
                                typed.isBlank()
                                        ? PATH
                                        : PATH
                                                + "?"
                                                + QueryParameters.simple(Map.of(SHIPPED, typed))
                                                        .getQueryString()));
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
        showOwn();
        Feedback.success("search.words.added");
    }

    private void showOwn() {
        own.removeAll();
        var rules = words.own();
        if (rules.isEmpty()) {
            own.add(
                    new EmptyState(
                            getTranslation("search.words.own.empty.title"),
                            getTranslation("search.words.own.empty.text")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("word-list");
        rules.forEach(rule -> list.add(item(rule)));
        own.add(list);
    }

    private ListItem item(WordRuleSummary summary) {
        var rule = summary.rule();
        var kind = new Span(getTranslation(kindKey(rule)));
        kind.addClassName("meta");
        var text = new Span(text(rule));
        text.addClassName("word-text");
        return row(
                List.of(text, kind), "search.words.own.remove", text(rule), () -> remove(summary));
    }

    private static String kindKey(NewWordRule rule) {
        return rule.isRelated()
                ? "search.words.own.related"
                : "search.WordRuleKind." + rule.kind().name();
    }

    private String text(NewWordRule rule) {
        return rule.kind() == WordRuleKind.MEANS
                ? getTranslation("search.words.own.means", rule.words(), rule.meaning())
                : rule.words();
    }

    private ListItem row(List<Component> texts, String actionKey, String about, Runnable action) {
        var what = new Div();
        what.add(texts);
        var button = new Button(getTranslation(actionKey), _ -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation("search.words.action", button.getText(), about));
        return new ListItem(what, button);
    }

    private void remove(WordRuleSummary rule) {
        words.remove(rule.id());
        showOwn();
        Feedback.undoable(() -> bringBack(rule.rule()), "search.words.removed", text(rule.rule()));
    }

    private void bringBack(NewWordRule rule) {
        try {
            words.add(rule);
        } catch (InvalidInputException e) {
            Feedback.error(e.key(), e.parameters());
        }
        showOwn();
    }

    private void showShipped() {
        var wanted = shippedSearch.getValue().strip().toLowerCase(Locale.ROOT);
        var found =
                words.shipped().stream()
                        .filter(synonyms ->
                                synonyms.line().toLowerCase(Locale.ROOT).contains(wanted)
                                        || synonyms.topic()
                                                .toLowerCase(Locale.ROOT)
                                                .contains(wanted))
                        .toList();
        shippedCount.setText(
                found.size() > MOST_SHOWN
                        ? getTranslation("search.words.shipped.more", MOST_SHOWN, found.size())
                        : getTranslation("search.words.shipped.count", found.size()));
        shippedList.removeAll();
        found.stream().limit(MOST_SHOWN).forEach(synonyms -> shippedList.add(item(synonyms)));
    }

    private ListItem item(ShippedSynonyms synonyms) {
        var topic = new Span(synonyms.topic());
        topic.addClassName("meta");
        var text = new Span(synonyms.line());
        text.addClassName("word-text");
        var item =
                synonyms.off()
                        ? row(
                                List.of(text, topic, off()),
                                "search.words.shipped.on",
                                synonyms.line(),
                                () -> switchOn(synonyms))
                        : row(
                                List.of(text, topic),
                                "search.words.shipped.off",
                                synonyms.line(),
                                () -> switchOff(synonyms));
        item.setClassName("word-off", synonyms.off());
        return item;
    }

    private Span off() {
        var mark = new Span(getTranslation("search.words.shipped.isOff"));
        mark.addClassName("chip");
        return mark;
    }

    private void switchOff(ShippedSynonyms synonyms) {
        try {
            words.add(NewWordRule.shippedOff(synonyms.line()));
            Feedback.undoable(
                    () -> switchOn(synonyms), "search.words.shipped.switchedOff", synonyms.line());
        } catch (InvalidInputException e) {
            Feedback.error(e.key(), e.parameters());
        }
        showShipped();
    }

    private void switchOn(ShippedSynonyms synonyms) {
        words.switchOn(synonyms.line());
        showShipped();
    }
}
