package nl.inkoopkring.e2e;

import com.microsoft.playwright.Page;
import nl.inkoopkring.network.ParticipantId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page, in the light, in the dark and on a phone: no barrier, no error in the console, no scrolling sideways. */
class PagesIT extends Journey {

    @ParameterizedTest
    @EnumSource(Look.class)
    void everyPageIsAccessible(Look look) {
        var page = signIn(sample.eva(), look);
        look(page, look, "zoeken?q=borden", "borden");
        look(page, look, "zoeken?q=", "Zoek");
        look(page, look, "pakketten", "Inkooppakketten");
        look(page, look, "pakketten/verkeersborden", "Verkeersborden");
        look(page, look, "cpv/45233229", "Onderhoud van bermen");
        look(page, look, "handreikingen", "Handreikingen");
        look(
                page,
                look,
                "handreikingen/handreiking-circulaire-vlaggen",
                "Handreiking circulaire vlaggen");
        look(page, look, "aanbestedingen", "Aanbestedingen");
        look(page, look, "ervaring-delen", "Deel je ervaring");
        look(page, look, "discussies", "Discussies");
        look(page, look, "discussies/nieuw", "onderwerp");
        look(page, look, "mensen", "Mensen");
        look(page, look, person(sample.bram()), "Bram Proefman");
        look(page, look, "organisaties", "Organisaties");
        look(page, look, "organisaties/purmerend", "Purmerend");
        look(page, look, "berichten", "Berichten");
        look(page, look, "profiel", "profiel");
        look(page, look, "netwerk", "");
        look(page, look, "toegankelijkheid", "Toegankelijkheid");
        look(page, look, "mensen-bij?q=verkeersborden", "");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void pagesOfTheAdministratorAreAccessible(Look look) {
        var page = signIn(sample.farid(), look);
        look(page, look, "beheer/import", "Bestanden inlezen");
        look(page, look, "beheer/zoekindex", "");
        look(page, look, "beheer/uitnodigen", "");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void pagesBeforeSigningInAreAccessible(Look look) {
        var page = open(look);
        look(page, look, "aanmelden", "Aanmelden");
        look(page, look, "wachtwoord-vergeten", "");
        look(page, look, "uitnodiging/bestaat-niet", "");
    }

    private static String person(ParticipantId id) {
        return "mensen/" + id.value();
    }

    private void look(Page page, Look look, String path, String heading) {
        visit(page, path, heading);
        isAccessible(
                page,
                "pagina-"
                        + look.name().toLowerCase(java.util.Locale.ROOT)
                        + "-"
                        + path.replaceAll("[^a-z0-9]+", "-"));
        doesNotScrollSideways(page, path);
    }
}
