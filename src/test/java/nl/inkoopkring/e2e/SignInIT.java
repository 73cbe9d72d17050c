package nl.inkoopkring.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInIT extends Journey {

    @Test
    void signsInAndFindsTheHomePage() {
        var page = open(Look.LIGHT);
        page.navigate(address(""));
        heading(page, "Aanmelden");
        isAccessible(page, "aanmelden");

        var home = signIn(sample.anna());

        assertThat(home).hasTitle("Start · Inkoopkring");
        assertThat(home.locator("html")).hasAttribute("lang", "nl");
        isAccessible(home, "start");
    }

    @Test
    void homeIsAccessibleInTheDarkAndOnAPhone() {
        isAccessible(signIn(sample.anna(), Look.DARK), "start-donker");
        isAccessible(signIn(sample.anna(), Look.PHONE), "start-telefoon");
    }
}
