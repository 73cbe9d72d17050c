package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Locale;
import nl.inkoopkring.search.NewWordRule;
import nl.inkoopkring.search.ShippedSynonyms;
import nl.inkoopkring.search.WordService;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.ui.Feedback;

/** The groups of words that come with the application: searched, and switched off and on. */
class ShippedWords extends Div {

    private static final int MOST_SHOWN = 60;

    private final transient WordService words;
    private final TextField search = new TextField();
    private final Paragraph count = new Paragraph();
    private final UnorderedList list = new UnorderedList();

    /**
     * @param searched hears what someone typed to search for
     */
    ShippedWords(WordService words, SerializableConsumer<String> searched) {
        this.words = words;
        addClassName("stack");
        search.setLabel(getTranslation("search.words.shipped.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(NewWordRule.LONGEST);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                searched.accept(event.getValue());
                show();
            }
        });
        count.getElement().setAttribute("role", "status");
        count.addClassName("muted");
        list.addClassName("word-list");
        add(search, count, list);
    }

    /** Shows the groups and topics that have this text. */
    void search(String text) {
        search.setValue(text);
        show();
    }

    private void show() {
        var wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        var found =
                words.shipped().stream()
                        .filter(synonyms ->
                                synonyms.line().toLowerCase(Locale.ROOT).contains(wanted)
                                        || synonyms.topic()
                                                .toLowerCase(Locale.ROOT)
                                                .contains(wanted))
                        .toList();
        count.setText(
                found.size() > MOST_SHOWN
                        ? getTranslation("search.words.shipped.more", MOST_SHOWN, found.size())
                        : getTranslation("search.words.shipped.count", found.size()));
        list.removeAll();
        found.stream().limit(MOST_SHOWN).forEach(synonyms -> list.add(row(synonyms)));
    }

    private WordRow row(ShippedSynonyms synonyms) {
        if (!synonyms.off()) {
            return new WordRow(
                            synonyms.line(), "search.words.shipped.off", () -> switchOff(synonyms))
                    .with(synonyms.topic(), "muted");
        }
        var row =
                new WordRow(synonyms.line(), "search.words.shipped.on", () -> switchOn(synonyms))
                        .with(synonyms.topic(), "muted")
                        .with(getTranslation("search.words.shipped.isOff"), "chip");
        row.addClassName("word-off");
        return row;
    }

    private void switchOff(ShippedSynonyms synonyms) {
        try {
            words.add(NewWordRule.shippedOff(synonyms.line()));
            Feedback.undoable(
                    () -> switchOn(synonyms), "search.words.shipped.switchedOff", synonyms.line());
        } catch (InvalidInputException e) {
            Feedback.error(e.key(), e.parameters());
        }
        show();
    }

    private void switchOn(ShippedSynonyms synonyms) {
        words.switchOn(synonyms.line());
        show();
    }
}
