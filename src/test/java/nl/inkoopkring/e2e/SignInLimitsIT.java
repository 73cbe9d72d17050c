package nl.inkoopkring.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class SignInLimitsIT extends Journey {

    /** The free attempts, and some more in case the machine is slower than the first delays. */
    private static final int MOST_ATTEMPTS = 12;

    @Test
    void guessingIsSlowedDownAndTheAddressTypedIsKept() {
        var page = open(Look.LIGHT);
        page.navigate(address("aanmelden"));
        var message = page.locator("[role=alert]").first();
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            page.getByLabel("E-mailadres").fill("raden@zaanstad.example");
            page.locator("input[type=password]").fill("dit is het niet " + attempt);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Meld je aan"))
                    .click();
            message.waitFor();
            if (message.innerText().contains("Te veel pogingen")) {
                break;
            }
        }
        assertThat(message).containsText("Te veel pogingen");
        assertThat(page.getByLabel("E-mailadres")).hasValue("raden@zaanstad.example");
        isAccessible(page, "aanmelden-wacht");
    }
}
