package nl.inkoopkring.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import nl.inkoopkring.testing.ViewTest;
import org.junit.jupiter.api.Test;

class SearchBoxTest extends ViewTest {

    @Test
    void offersWhatMayBeMeantWithItsKind() {
        var box = box("verkeersb");
        assertThat(options(box).getFirst().getElement().getTextRecursively())
                .isEqualTo("Verkeersborden en bewegwijzeringInkooppakket");
        assertThat(field(box).getElement().getAttribute("aria-expanded")).isEqualTo("true");
    }

    @Test
    void opensTheSuggestionChosenWithTheKeyboard() {
        var box = box("verkeersb");
        box.pressed("ArrowDown", field(box).getValue());
        assertThat(field(box).getElement().getAttribute("aria-activedescendant"))
                .isEqualTo(options(box).getFirst().getId().orElseThrow());
        assertThat(options(box).getFirst().getElement().getAttribute("aria-selected"))
                .isEqualTo("true");
        box.pressed("Enter", field(box).getValue());
        assertThat(location()).isEqualTo("pakketten/verkeersborden");
    }

    @Test
    void searchesWithoutAChoice() {
        var box = box("oude borden");
        box.pressed("Enter", field(box).getValue());
        assertThat(location()).isEqualTo("zoeken?q=oude%20borden");
        assertThat(field(box).getValue()).isEqualTo("oude borden");
        assertThat(options(box)).isEmpty();
    }

    @Test
    void goesRoundThroughTheField() {
        var box = box("verkeersb");
        box.pressed("ArrowUp", field(box).getValue());
        assertThat(options(box).getLast().getElement().getAttribute("aria-selected"))
                .isEqualTo("true");
        box.pressed("ArrowDown", field(box).getValue());
        assertThat(field(box).getElement().hasAttribute("aria-activedescendant")).isFalse();
    }

    @Test
    void escapeClosesTheList() {
        var box = box("verkeersb");
        box.pressed("Escape", field(box).getValue());
        assertThat(options(box)).isEmpty();
        assertThat(field(box).getElement().getAttribute("aria-expanded")).isEqualTo("false");
        assertThat(field(box).getValue()).isEqualTo("verkeersb");
    }

    @Test
    void aLateKeystrokeDoesNotOpenTheListAgain() {
        var box = box("oude borden");
        box.pressed("Enter", field(box).getValue());
        typed(box, "oude borden");
        assertThat(options(box)).isEmpty();
    }

    @Test
    void homeAndEndGoToTheFirstAndLastChoice() {
        var box = box("verkeersb");
        box.pressed("End", field(box).getValue());
        assertThat(options(box).getLast().getElement().getAttribute("aria-selected"))
                .isEqualTo("true");
        box.pressed("Home", field(box).getValue());
        assertThat(options(box).getFirst().getElement().getAttribute("aria-selected"))
                .isEqualTo("true");
    }

    @Test
    void anEmptyFieldOffersOnesOwnSearchesAndToWipeThem() {
        var first = box("oude borden");
        first.pressed("Enter", field(first).getValue());
        var box = box(" ");
        box.pressed("ArrowDown", "");
        assertThat(options(box).getFirst().getElement().getTextRecursively())
                .isEqualTo("oude bordenEerder gezocht");
        box.pressed("ArrowUp", "");
        box.pressed("Enter", "");
        assertThat(options(box)).isEmpty();
        assertThat(text(box)).contains("Wat je eerder zocht, is gewist.");
        box.pressed("ArrowDown", "");
        assertThat(options(box)).isEmpty();
    }

    private static String text(SearchBox box) {
        return box.getElement().getTextRecursively();
    }

    private SearchBox box(String text) {
        open("pakketten");
        var box = find(SearchBox.class).single();
        typed(box, text);
        return box;
    }

    /** As the browser tells it. */
    private void typed(SearchBox box, String text) {
        var field = field(box);
        field.setValue(text);
        ComponentUtil.fireEvent(field, new ComponentValueChangeEvent<>(field, field, "", true));
    }

    private Input field(SearchBox box) {
        return find(Input.class, box).single();
    }

    private List<ListItem> options(SearchBox box) {
        return box.getChildren()
                .flatMap(child -> child.getChildren())
                .filter(ListItem.class::isInstance)
                .map(ListItem.class::cast)
                .toList();
    }

    private static String location() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }
}
