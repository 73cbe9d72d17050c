package nl.inkoopkring.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class SignInLimitsIT extends Journey {

    @Test
    void guessingIsSlowedDownAndTheAddressTypedIsKept() {
        var page = open(Look.LIGHT);
        page.navigate(address("aanmelden"));
        for (int attempt = 1; attempt <= 7; attempt++) {
            page.getByLabel("E-mailadres").fill("raden@zaanstad.example");
            page.locator("input[type=password]").fill("dit is het niet " + attempt);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Meld je aan"))
                    .click();
            page.locator("[role=alert]").first().waitFor();
        }
        assertThat(page.locator("[role=alert]").first()).containsText("Te veel pogingen");
        isAccessible(page, "aanmelden-wacht");
    }
}
