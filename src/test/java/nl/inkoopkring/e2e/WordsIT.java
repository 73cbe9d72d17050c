package nl.inkoopkring.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A synonym added by the director takes effect for everyone, at once. */
class WordsIT extends Journey {

    private static final String PACKAGE = "Verkeersborden en bewegwijzering";

    @Test
    void aSynonymAddedByTheDirectorTakesEffect() {
        var anna = signIn(sample.anna());
        visit(anna, "zoeken?q=knoffelbrak", "knoffelbrak");
        assertThat(anna.locator(".hit").filter(has(PACKAGE))).hasCount(0);

        var eva = signIn(sample.eva());
        visit(eva, "beheer/woorden", "Woorden");
        eva.getByLabel("Woorden of uitdrukkingen").fill("knoffelbrak, verkeersbord");
        button(eva, "Wat zou dit vinden?").first().click();
        assertThat(eva.locator(".try-out section").nth(1)).containsText(PACKAGE);
        assertThat(eva.locator(".try-out section").first()).not().containsText(PACKAGE);
        isAccessible(eva, "woorden-proberen");
        button(eva, "Bewaar deze groep").click();
        assertThat(eva.locator(".word-list").first()).containsText("knoffelbrak, verkeersbord");

        anna.reload();
        assertThat(anna.locator(".hit").filter(has(PACKAGE)).first()).isVisible();

        button(eva, "Haal weg: knoffelbrak, verkeersbord").click();
        assertThat(eva.getByText("Weggehaald: knoffelbrak, verkeersbord")).isVisible();
        button(eva, "Maak ongedaan").click();
        assertThat(eva.locator(".word-list").first()).containsText("knoffelbrak, verkeersbord");

        button(eva, "Haal weg: knoffelbrak, verkeersbord").click();
        assertThat(eva.getByText("Weggehaald: knoffelbrak, verkeersbord")).isVisible();
        isAccessible(eva, "woorden-weggehaald");
        anna.reload();
        heading(anna, "knoffelbrak");
        assertThat(anna.locator(".hit").filter(has(PACKAGE))).hasCount(0);
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
