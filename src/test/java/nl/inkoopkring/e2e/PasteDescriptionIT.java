package nl.inkoopkring.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Who pastes the text of an assignment finds the peer who did it, the reason why, and what can be read; and loses no word of the text. */
class PasteDescriptionIT extends Journey {

    private static final String DESCRIPTION =
            """
            Gemeente Zaanstad zoekt een opdrachtnemer voor het leveren en plaatsen van verkeersborden en straatnaamborden in de hele gemeente, voor de duur van vier jaar. \
            Waar het kan worden gebruikte borden opnieuw beplakt; oude borden neemt de opdrachtnemer terug. Inschrijvers voegen een plan van aanpak toe.\
            """;

    @Test
    void findsPeersAndLessonsForAPastedText() {
        var page = signIn(sample.anna());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Plak een omschrijving"))
                .click();
        heading(page, "Plak een omschrijving");
        isAccessible(page, "omschrijving-leeg");

        find(page);
        assertThat(page.getByText("Plak of typ eerst een omschrijving.")).isVisible();

        page.getByLabel("Wat ga je inkopen?").fill(DESCRIPTION);
        find(page);
        var found = page.getByRole(AriaRole.HEADING, named("Gevonden bij je omschrijving"));
        assertThat(found).isFocused();
        var card =
                page.locator(".person-card")
                        .filter(new Locator.FilterOptions().setHasText("Bram Proefman"));
        assertThat(card).containsText("Deed Verkeersborden en bewegwijzering bij Purmerend");
        assertThat(
                        page.getByRole(
                                AriaRole.LINK,
                                named("Levering en plaatsing van verkeersborden met hergebruik")))
                .isVisible();
        isAccessible(page, "omschrijving-gevonden");

        page.reload();
        assertThat(page.getByLabel("Wat ga je inkopen?")).hasValue(DESCRIPTION);
        assertThat(card).isVisible();
        page.goBack();
        heading(page, "Plak een omschrijving");
        assertThat(page.getByLabel("Wat ga je inkopen?")).hasValue(DESCRIPTION);
    }

    @Test
    void fitsOnAPhone() {
        var page = signIn(sample.anna(), Look.PHONE);
        visit(
                page,
                "mensen-bij/omschrijving?woorden=verkeersborden,+straatnaamborden",
                "Plak een omschrijving");
        assertThat(page.getByRole(AriaRole.HEADING, named("Gevonden bij je omschrijving")))
                .isVisible();
        isAccessible(page, "omschrijving-telefoon");
        doesNotScrollSideways(page, "mensen-bij/omschrijving");
    }

    private static void find(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zoek wie dit al deed"))
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
