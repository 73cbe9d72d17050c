package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import nl.inkoopkring.search.NewWordRule;
import nl.inkoopkring.search.WordRuleKind;
import nl.inkoopkring.search.WordRuleSummary;
import nl.inkoopkring.search.WordService;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.ui.EmptyState;
import nl.inkoopkring.shared.ui.Feedback;

/** The rules that were added in the application, each with a way to remove it. */
class OwnWords extends Div {

    private final transient WordService words;

    OwnWords(WordService words) {
        this.words = words;
        addClassName("stack");
    }

    /** As they are now. */
    void show() {
        removeAll();
        var rules = words.own();
        if (rules.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("search.words.own.empty.title"),
                            getTranslation("search.words.own.empty.text")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("word-list");
        rules.forEach(rule -> list.add(row(rule)));
        add(list);
    }

    private WordRow row(WordRuleSummary summary) {
        var rule = summary.rule();
        return new WordRow(text(rule), "search.words.own.remove", () -> remove(summary))
                .with(getTranslation(kindKey(rule)), "muted");
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

    private void remove(WordRuleSummary summary) {
        words.remove(summary.id());
        show();
        Feedback.undoable(
                () -> bringBack(summary.rule()), "search.words.removed", text(summary.rule()));
    }

    private void bringBack(NewWordRule rule) {
        try {
            words.add(rule);
        } catch (InvalidInputException e) {
            Feedback.error(e.key(), e.parameters());
        }
        show();
    }
}
