package nl.inkoopkring.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import nl.inkoopkring.testing.Sample;
import org.junit.jupiter.api.Test;

class ClosedDossierIT extends Journey {

    @Test
    void contentOfAClosedDossierIsFoundByItsPeopleOnly() {
        var carla = signIn(sample.carla());
        visit(carla, "zoeken?q=" + Sample.CANARY, Sample.CANARY);
        assertThat(carla.locator(".hit")).hasCount(1);
        visit(carla, "zoeken?q=" + Sample.HIDDEN_CANARY, Sample.HIDDEN_CANARY);
        assertThat(carla.locator(".hit")).hasCount(1);
        var address = addressAfter(carla, carla.locator(".hit a").first()::click);
        heading(carla, "Vlaggen voor het stadhuis");
        isAccessible(carla, "dossier-gesloten");

        var anna = signIn(sample.anna());
        visit(anna, "zoeken?q=" + Sample.CANARY, Sample.CANARY);
        assertThat(anna.locator(".hit")).hasCount(0);
        isAccessible(anna, "zoeken-niets");
        visit(anna, "zoeken?q=" + Sample.HIDDEN_CANARY, Sample.HIDDEN_CANARY);
        assertThat(anna.locator(".hit")).hasCount(0);
        anna.navigate(address);
        heading(anna, "Deze pagina is er niet");
        isAccessible(anna, "niet-gevonden");

        // The head of the other one is visible: package, organisation, phase and contact, and
        // nothing else.
        visit(anna, "zoeken?q=bedrijfskleding+haarlem", "bedrijfskleding haarlem");
        anna.getByText("Bedrijfskleding · Haarlem").first().click();
        heading(anna, "Bedrijfskleding · Haarlem");
        assertThat(anna.getByText("Carla Toets").first()).isVisible();
        assertThat(anna.locator("main")).not().containsText(Sample.CANARY);
        isAccessible(anna, "dossier-kop");
    }
}
