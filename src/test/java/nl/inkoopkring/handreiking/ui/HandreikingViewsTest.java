package nl.inkoopkring.handreiking.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import nl.inkoopkring.shared.ui.CopyButton;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InkoopkringTest
@ViewPackages(packages = "nl.inkoopkring")
class HandreikingViewsTest extends SpringBrowserlessTest {

    private static final String FLAGS = "handreiking-circulaire-vlaggen";

    @Autowired private Sample sample;
    @Autowired private SignIn signIn;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        // Before the session begins: its first request already asks who is there.
        signIn.as(sample.anna());
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.of("nl", "NL"));
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    @Test
    void theLibraryListsByPackage() {
        open("handreikingen", "");

        assertThat(find(H1.class).single().getText()).isEqualTo("Handreikingen");
        assertThat(text()).contains("Handreiking circulaire vlaggen");
    }

    @Test
    void filtersStandInTheAddress() {
        open("handreikingen", "thema=circular&fase=contract");
        assertThat(text()).doesNotContain("Handreiking circulaire vlaggen");

        open("handreikingen", "thema=onzin&fase=preparation");
        assertThat(text()).contains("Handreiking circulaire vlaggen");

        @SuppressWarnings("unchecked")
        Select<Object> theme = findInView(Select.class).all().getFirst();
        test(theme).selectItem("Diversiteit en inclusie");
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("thema=diversity");
    }

    @Test
    void theReadingPageShowsTextItemsAndOrigin() {
        open("handreikingen/" + FLAGS, "");

        assertThat(find(H1.class).single().getText()).isEqualTo("Handreiking circulaire vlaggen");
        assertThat(text())
                .contains("Versie 1.0, 13 mei 2024")
                .contains("Herziening gepland voor 13 mei 2027")
                .contains("Vraag het de markt")
                .contains("De opdrachtnemer neemt versleten vlaggen kosteloos terug.")
                .contains("Eisen")
                .contains("Gunningscriteria");
        assertThat(find(CopyButton.class).all())
                .extracting(CopyButton::getText)
                .containsOnlyOnce("Kopieer de link")
                .hasSize(3);
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("#deel-markt", "#soort-requirement");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        open("handreikingen/" + FLAGS, "versie=7.0");
        assertThat(getCurrentView()).isNotInstanceOf(HandreikingDetailsView.class);
        open("handreikingen/bestaat-niet", "");
        assertThat(getCurrentView()).isNotInstanceOf(HandreikingDetailsView.class);
    }

    private void open(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
        roundTrip();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
