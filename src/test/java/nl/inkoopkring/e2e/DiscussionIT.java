package nl.inkoopkring.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Two people in one topic at the same time, and what one sees while beginning one. */
class DiscussionIT extends Journey {

    private static final String TITLE = "Wie haalt kapotte werkkleding weer op?";
    private static final String ANSWER = "De leverancier neemt ze elke maand mee terug.";

    @Test
    void aNewAnswerIsAnnouncedToWhoHasTheTopicOpen() {
        var anna = signIn(sample.anna());
        visit(anna, "discussies/nieuw", "Begin een onderwerp");
        anna.getByLabel("Titel").fill(TITLE);
        anna.getByLabel("Je vraag of verhaal").fill("Wij zoeken een goede regeling.");
        var post = anna.getByRole(AriaRole.BUTTON, button("Plaats onderwerp"));
        var topic = addressAfter(anna, post::click);
        heading(anna, TITLE);

        var bram = signIn(sample.bram());
        bram.navigate(topic);
        heading(bram, TITLE);
        bram.getByLabel("Je antwoord").fill(ANSWER);
        bram.getByRole(AriaRole.BUTTON, button("Plaats antwoord")).click();
        assertThat(bram.locator(".posts")).containsText(ANSWER);

        assertThat(anna.getByText("Er is een nieuw bericht")).isVisible();
        assertThat(anna.locator(".posts")).not().containsText(ANSWER);
        isAccessible(anna, "nieuw-bericht");
        anna.getByRole(AriaRole.BUTTON, button("Toon het bericht")).click();
        assertThat(anna.locator(".posts")).containsText(ANSWER);
        assertThat(anna.getByText("Er is een nieuw bericht")).not().isVisible();
    }

    @Test
    void nothingMovesOnAPhoneWhileOneTypesATitle() {
        var page = signIn(sample.anna(), Look.PHONE);
        visit(page, "discussies/nieuw", "Begin een onderwerp");
        var body = page.getByLabel("Je vraag of verhaal");
        assertThat(page.getByText("Hier zie je wat op je titel lijkt.")).isVisible();
        var before = body.boundingBox();
        page.getByLabel("Titel").pressSequentially("kleding");
        assertThat(page.locator(".similar").getByRole(AriaRole.LINK).first()).isVisible();
        Assertions.assertThat(body.boundingBox().y).isEqualTo(before.y);
        isAccessible(page, "onderwerp-met-vergelijkbaar");
        doesNotScrollSideways(page, "onderwerp-met-vergelijkbaar");
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
