package nl.inkoopkring.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Searching without a mouse: suggestions, a correction and the way back, one's own searches, and what stands under an item. */
class SearchByKeyboardIT extends Journey {

    private static final String TO_PEOPLE = "Mensen bij deze zoekvraag";

    @Test
    void opensASuggestionWithKeysAlone() {
        var page = signIn(sample.anna());
        var field = page.getByRole(AriaRole.COMBOBOX).first();
        field.focus();
        page.keyboard().type("bewegwijz");
        var options = page.getByRole(AriaRole.OPTION);
        options.first().waitFor();
        assertThat(field).hasAttribute("aria-expanded", "true");
        isAccessible(page, "zoeken-suggesties");
        page.keyboard().press("ArrowDown");
        assertThat(field).hasAttribute("aria-activedescendant", Pattern.compile(".+-0"));
        page.keyboard().press("End");
        assertThat(options.last()).hasAttribute("aria-selected", "true");
        page.keyboard().press("Home");
        assertThat(options.first()).hasAttribute("aria-selected", "true");
        page.keyboard().press("Escape");
        assertThat(field).hasAttribute("aria-expanded", "false");
        page.keyboard().press("ArrowDown");
        options.first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        heading(page, "Verkeersborden en bewegwijzering");
        assertThat(page.getByRole(AriaRole.HEADING, heading2("Vergelijkbaar"))).isVisible();
        isAccessible(page, "pakket-met-vergelijkbaar");
    }

    @Test
    void goesBackFromACorrectionAndWipesItsSearches() {
        var page = signIn(sample.bram());
        var field = page.getByRole(AriaRole.COMBOBOX).first();
        field.focus();
        page.keyboard().type("verkersborden soort:inkooppakket");
        page.keyboard().press("Enter");
        heading(page, "verkersborden");
        assertThat(page.getByText("Resultaten voor")).isVisible();
        assertThat(page.locator(".search-chosen")).containsText("Inkooppakket");
        page.getByText("Zoektips").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("Een jaar, of een reeks jaren.")).isVisible();
        isAccessible(page, "zoeken-verbeterd");
        doesNotScrollSideways(page, "zoeken-verbeterd");

        var literally = page.getByRole(AriaRole.LINK, named("Zoek toch naar"));
        literally.focus();
        addressAfter(page, () -> page.keyboard().press("Enter"));
        assertThat(page.getByText("Resultaten voor")).isHidden();
        page.goBack();
        assertThat(page.getByText("Resultaten voor")).isVisible();

        visit(page, "", "Wat ga je inkopen?");
        page.getByRole(AriaRole.COMBOBOX).first().focus();
        var wipe = page.getByRole(AriaRole.OPTION).filter(has("Wis wat ik eerder zocht"));
        wipe.waitFor();
        assertThat(page.getByRole(AriaRole.OPTION).filter(has("verkersborden"))).isVisible();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(
                        page.getByText(
                                        "Wat je eerder zocht, is gewist. Je bewaarde zoekvragen staan er nog.")
                                .first())
                .isAttached();
        assertThat(wipe).isHidden();
    }

    @Test
    void goesToThePeopleWhereTheyStandBelowTheHits() {
        var phone = signIn(sample.anna(), Look.PHONE);
        visit(phone, "zoeken?q=kleding", "kleding");
        var people = phone.getByRole(AriaRole.COMPLEMENTARY, named("Mensen"));
        assertThat(people).not().isInViewport();
        phone.getByRole(AriaRole.LINK, named(TO_PEOPLE)).focus();
        phone.keyboard().press("Enter");
        assertThat(people).isFocused();
        assertThat(people.getByRole(AriaRole.HEADING).first()).isInViewport();
        phone.keyboard().press("Tab");
        assertThat(people.locator(":focus")).isVisible();

        var wide = signIn(sample.anna(), Look.LIGHT);
        visit(wide, "zoeken?q=kleding", "kleding");
        assertThat(wide.getByRole(AriaRole.COMPLEMENTARY, named("Mensen"))).isVisible();
        assertThat(wide.getByText(TO_PEOPLE)).isHidden();
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions heading2(String name) {
        return new Page.GetByRoleOptions().setName(name).setLevel(2);
    }
}
