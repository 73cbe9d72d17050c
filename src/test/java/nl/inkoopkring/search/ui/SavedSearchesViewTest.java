package nl.inkoopkring.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import nl.inkoopkring.search.AlertFrequency;
import nl.inkoopkring.search.SavedSearchDetails;
import nl.inkoopkring.search.SavedSearchService;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SavedSearchesViewTest extends ViewTest {

    @Autowired private SavedSearchService searches;

    @AfterEach
    void forget() {
        searches.mine().forEach(search -> searches.remove(search.id()));
    }

    @Test
    void keepsASearchWithItsFilters() {
        open("zoeken?q=borden&soort=aanbesteding");
        press("Bewaar deze zoekvraag");
        assertThat(name().getValue()).startsWith("borden, ");
        test(name()).setValue("<i>Borden</i>");
        test(findInView(Button.class).withText("Bewaar").single()).click();

        var kept = mine();
        assertThat(kept.name()).isEqualTo("<i>Borden</i>");
        assertThat(kept.frequency()).isEqualTo(AlertFrequency.WEEKLY);
        assertThat(kept.request().query()).isEqualTo("borden");
        assertThat(kept.request().filters()).containsOnlyKeys(SearchFacet.KIND);

        open("mijn-zoekvragen");
        assertThat(text()).contains("<i>Borden</i>", "Nog niets nieuws.");
        assertThat(elements("i")).isEmpty();
        assertThat(links()).contains("zoeken?q=borden&soort=aanbesteding");
    }

    @Test
    void aSearchWithoutANameIsNotKept() {
        open("zoeken?q=borden");
        press("Bewaar deze zoekvraag");
        test(name()).setValue("");
        test(findInView(Button.class).withText("Bewaar").single()).click();
        assertThat(name().isInvalid()).isTrue();
        assertThat(searches.mine()).isEmpty();
    }

    @Test
    void renamesRemovesAndSetsHowOften() {
        open("zoeken?q=stoepranden");
        press("Bewaar deze zoekvraag");
        test(findInView(Button.class).withText("Bewaar").single()).click();

        open("mijn-zoekvragen");
        test(name()).setValue("Randen");
        test(findInView(Button.class).withText("Hernoem").single()).click();
        assertThat(mine().name()).isEqualTo("Randen");

        test(findInView(FrequencySelect.class).single()).selectItem("Nooit");
        assertThat(mine().frequency()).isEqualTo(AlertFrequency.NEVER);
        var notLooking = "Je koos “Nooit”: we kijken niet of er iets nieuws is.";
        assertThat(text()).contains(notLooking).doesNotContain("Nog niets nieuws.");
        open("mijn-zoekvragen");
        assertThat(text()).contains(notLooking).doesNotContain("Nog niets nieuws.");

        test(findInView(Button.class).withText("Haal weg").single()).click();
        assertThat(searches.mine()).isEmpty();
        assertThat(text()).contains("Je hebt nog geen zoekvragen bewaard");
    }

    @Test
    void aNameThatFitsTheFieldIsKept() {
        open("zoeken?q=borden");
        press("Bewaar deze zoekvraag");
        test(name()).setValue("n".repeat(name().getMaxLength()));
        test(findInView(Button.class).withText("Bewaar").single()).click();
        assertThat(mine().name()).startsWith("n");

        open("mijn-zoekvragen");
        test(name()).setValue("m".repeat(name().getMaxLength()));
        test(findInView(Button.class).withText("Hernoem").single()).click();
        assertThat(mine().name()).startsWith("m");
    }

    @Test
    void thereIsNothingToKeepWithoutASearch() {
        open("zoeken");
        assertThat(findInView(SaveSearchForm.class).all()).isEqualTo(List.of());
    }

    private SavedSearchDetails mine() {
        assertThat(searches.mine()).hasSize(1);
        return searches.mine().getFirst();
    }

    private TextField name() {
        return findInView(TextField.class)
                .withCondition(field -> "Naam".equals(field.getLabel()))
                .single();
    }

    private void press(String text) {
        test(findInView(NativeButton.class)
                        .withCondition(
                                button -> button.getElement().getTextRecursively().equals(text))
                        .single())
                .click();
    }
}
