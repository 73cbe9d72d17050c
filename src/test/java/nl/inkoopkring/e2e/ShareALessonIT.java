package nl.inkoopkring.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A lesson of two sentences, found by search at once, with its author among the peers. */
class ShareALessonIT extends Journey {

    private static final String LESSON =
            "Vraag de leverancier om reparatiestikkers bij elke wimpel. Zo gaat het doek twee jaar langer mee.";

    @Test
    void sharesALessonThatIsFoundAtOnce() {
        var dirk = signIn(sample.dirk());
        visit(dirk, "ervaring-delen", "Deel je ervaring");
        choose(dirk, "Inkooppakket", "Vlaggen en vlaggenmasten");
        dirk.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText("Fase"))
                .first()
                .click();
        dirk.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Contract loopt"))
                .first()
                .click();
        dirk.getByLabel("Je les in twee zinnen").fill(LESSON);
        isAccessible(dirk, "ervaring-delen");
        dirk.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Publiceer je ervaring"))
                .click();
        assertThat(dirk.getByText(LESSON).first()).isVisible();
        isAccessible(dirk, "aanbesteding");

        sample.awaitFound("reparatiestikkers", sample.member());
        var anna = signIn(sample.anna());
        visit(anna, "zoeken?q=reparatiestikkers", "reparatiestikkers");
        assertThat(anna.locator(".hit").first()).containsText("reparatiestikkers");
        assertThat(anna.locator(".person-card").first()).containsText("Dirk Denkbeeld");
    }

    private static void choose(Page page, String label, String option) {
        var field =
                page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(false));
        field.first().click();
        field.first().fill(option);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
    }
}
