package nl.inkoopkring.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What the product is for: from a search to a question that lies with a peer who has done it, and an answer. */
class AskAPeerIT extends Journey {

    private static final String QUESTION = "Hoe telden jullie de borden die nog goed waren?";
    private static final String ANSWER = "Met twee mensen, een week lang, wijk voor wijk.";

    @Test
    void findsThePeerAsksAndGetsAnAnswer() {
        var anna = signIn(sample.anna());
        anna.getByRole(AriaRole.COMBOBOX).first().fill("verkersborden");
        anna.keyboard().press("Enter");
        heading(anna, "verkersborden");
        assertThat(anna.getByText("verkeersborden").first()).isVisible();
        var card = anna.locator(".person-card").filter(has("Bram Proefman"));
        assertThat(card).containsText("gegund in 2023");
        isAccessible(anna, "zoeken");

        card.getByRole(AriaRole.LINK, named("Stel een vraag")).click();
        heading(anna, "Bram Proefman");
        assertThat(anna.getByText("Misschien helpt dit al")).isVisible();
        assertThat(
                        anna.getByText("Levering en plaatsing van verkeersborden met hergebruik")
                                .first())
                .isVisible();
        anna.getByLabel("Je vraag").fill(QUESTION);
        isAccessible(anna, "vraag-stellen");
        anna.getByRole(AriaRole.BUTTON, button("Stel je vraag aan Bram Proefman")).click();
        heading(anna, "Bram Proefman");
        assertThat(anna.getByText(QUESTION)).isVisible();

        var bram = signIn(sample.bram());
        assertThat(bram.getByLabel("Berichten, 1 ongelezen")).isVisible();
        visit(bram, "berichten", "Berichten");
        isAccessible(bram, "berichten");
        bram.getByRole(AriaRole.LINK).filter(has("Anna Voorbeeld")).first().click();
        heading(bram, "Anna Voorbeeld");
        assertThat(bram.getByText(QUESTION)).isVisible();
        bram.getByLabel("Je bericht").fill(ANSWER);
        isAccessible(bram, "gesprek");
        bram.getByRole(AriaRole.BUTTON, button("Stuur je bericht aan Anna Voorbeeld")).click();
        assertThat(bram.getByText(ANSWER)).isVisible();

        visit(anna, "berichten", "Berichten");
        anna.getByRole(AriaRole.LINK).filter(has("Bram Proefman")).first().click();
        assertThat(anna.getByText(ANSWER)).isVisible();
    }

    private static com.microsoft.playwright.Locator.FilterOptions has(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }

    private static com.microsoft.playwright.Locator.GetByRoleOptions named(String name) {
        return new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
