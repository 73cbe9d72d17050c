package nl.inkoopkring.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.inkoopkring.network.ParticipantId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page, in the light, in the dark and on a phone: no barrier, no error in the console, nothing that the security policy stopped, no scrolling sideways. */
class PagesIT extends Journey {

    private final List<String> barriers = new ArrayList<>();

    @AfterEach
    void noPageHadABarrier() {
        assertThat(barriers).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void everyPageIsAccessible(Look look) {
        var page = signIn(sample.eva(), look);
        look(page, look, "zoeken?q=borden");
        look(page, look, "zoeken?q=");
        look(page, look, "pakketten");
        look(page, look, "pakketten/verkeersborden");
        look(page, look, "cpv/45233229");
        look(page, look, "handreikingen");
        look(page, look, "handreikingen/handreiking-circulaire-vlaggen");
        look(page, look, "aanbestedingen");
        look(page, look, "ervaring-delen");
        look(page, look, "discussies");
        look(page, look, "discussies/nieuw");
        look(page, look, "mensen");
        look(page, look, person(sample.bram()));
        look(page, look, "organisaties");
        look(page, look, "organisaties/purmerend");
        look(page, look, "berichten");
        look(page, look, "profiel");
        look(page, look, "netwerk");
        look(page, look, "mijn-zoekvragen");
        look(page, look, "netwerk/zoekvragen");
        look(page, look, "netwerk/zoekvragen?lijst=meest");
        look(page, look, "beheer/woorden");
        look(page, look, "beheer/woorden?woord=borden&zoek=borden");
        look(page, look, "toegankelijkheid");
        look(page, look, "mensen-bij?q=verkeersborden");
        look(page, look, "mensen-bij/omschrijving?woorden=verkeersborden,+palen");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void pagesOfTheAdministratorAreAccessible(Look look) {
        var page = signIn(sample.farid(), look);
        look(page, look, "beheer/import");
        look(page, look, "beheer/zoekindex");
        look(page, look, "beheer/uitnodigen");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void pagesBeforeSigningInAreAccessible(Look look) {
        var page = open(look);
        look(page, look, "aanmelden");
        look(page, look, "wachtwoord-vergeten");
        look(page, look, "uitnodiging/bestaat-niet");
        look(page, look, "meldingen-stoppen/bestaat-niet");
    }

    /** Otherwise the check for barriers on every page could not fail. */
    @Test
    void aBarrierIsNoticed() {
        var page = open(Look.LIGHT);
        visit(page, "aanmelden", "Aanmelden");
        page.evaluate("() => document.querySelector('h1').append(new Image())");
        assertThatThrownBy(() -> isAccessible(page, "belemmering"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("image-alt");
    }

    /** Otherwise the check of the policy on every page could not fail. */
    @Test
    void whatTheSecurityPolicyStopsIsNoticed() {
        var page = open(Look.LIGHT);
        visit(page, "aanmelden", "Aanmelden");
        page.evaluate("() => { new Image().src = 'https://evil.example/pixel.png'; }");
        var errors = new ArrayList<String>();
        page.waitForCondition(() -> {
            errors.addAll(takeConsoleErrors());
            return errors.stream()
                    .anyMatch(error -> error.contains("img-src stopped https://evil.example"));
        });
    }

    private static String person(ParticipantId id) {
        return "mensen/" + id.value();
    }

    /** Looks at the whole list before it complains, so that one run tells of every page. */
    private void look(Page page, Look look, String path) {
        page.navigate(address(path));
        page.locator("h1").first().waitFor();
        var name = look.name().toLowerCase(Locale.ROOT) + "-" + path.replaceAll("[^a-z0-9]+", "-");
        try {
            assertThat(page.locator("h1").first().textContent())
                    .as(path)
                    .isNotBlank()
                    .isNotIn("Deze pagina is er niet", "Dit ging mis bij ons");
            isAccessible(page, "pagina-" + name);
            doesNotScrollSideways(page, path);
            assertThat(takeConsoleErrors()).as(path).isEmpty();
        } catch (AssertionError e) {
            barriers.add(e.getMessage());
        }
    }
}
