package nl.inkoopkring.inkooppakket.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import nl.inkoopkring.testing.ViewTest;
import org.junit.jupiter.api.Test;

class InkooppakketViewsTest extends ViewTest {

    @Test
    void listsPackagesByClusterAndMarksWhatOneFollows() {
        open("pakketten");
        assertThat(findInView(H2.class).all())
                .extracting(H2::getText)
                .contains("Grond, weg en water", "Kantoor");
        assertThat(links()).contains("pakketten/bedrijfskleding", "pakketten/verkeersborden");
        assertThat(text()).contains("Je volgt dit");
    }

    @Test
    void tellsWhatBelongsToAPackage() {
        open("pakketten/bedrijfskleding");
        assertThat(findInView(H1.class).single().getText()).isEqualTo("Bedrijfskleding");
        assertThat(text()).contains("Ook wel", "werkkleding", "18110000");
        assertThat(links())
                .contains(
                        "cpv/18110000",
                        "zoeken?pakket=bedrijfskleding",
                        "ervaring-delen?pakket=bedrijfskleding");
        assertThat(UI.getCurrent().getInternals().getTitle())
                .isEqualTo("Bedrijfskleding · Inkoopkring");
    }

    @Test
    void followsAndUnfollows() {
        open("pakketten/gladheidsbestrijding");
        test(button("Volg dit pakket")).click();
        assertThat(text()).contains("Minder dan 5 mensen volgen dit pakket");
        test(button("Volg dit pakket niet meer")).click();
        assertThat(text()).contains("Nog niemand volgt dit pakket");
        assertThat(button("Volg dit pakket")).isNotNull();
    }

    @Test
    void anotherPackageOnTheSamePageReplacesTheFirst() {
        open("pakketten/bedrijfskleding");
        open("pakketten/verkeersborden");
        assertThat(findInView(H1.class).single().getText()).startsWith("Verkeersborden");
        assertThat(findInView(Button.class).withText("Volg dit pakket niet meer").all()).hasSize(1);
    }

    @Test
    void showsThePlaceOfACodeAndItsPackages() {
        open("cpv/45233229");
        assertThat(findInView(H1.class).single().getText()).startsWith("45233229 ");
        assertThat(links()).contains("cpv/45000000", "cpv/45233220", "pakketten/bermen-maaien");
    }

    @Test
    void unknownPackagesAndCodesAreNotThere() {
        for (var address : new String[] {"pakketten/bestaat-niet", "cpv/12345", "cpv/00000001"}) {
            open(address);
            assertThat(viewName()).as(address).isEqualTo("UnknownItemView");
        }
    }

    @Test
    void firstSentenceEndsAtItsPoint() {
        assertThat(InkooppakketListView.firstSentence("Een zin met 1.200 borden. En nog een."))
                .isEqualTo("Een zin met 1.200 borden.");
        assertThat(InkooppakketListView.firstSentence("")).isEmpty();
    }

    @Test
    void homeShowsWhatOneFollows() {
        open("");
        assertThat(text()).contains("Pakketten die je volgt");
        assertThat(links()).contains("pakketten/verkeersborden");
    }

    private Button button(String text) {
        return findInView(Button.class).withText(text).single();
    }
}
