package nl.inkoopkring.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ImportIT extends Journey {

    private static final String LINES =
            """
            {"externalId": "reis-vlaggenstokken", "title": "Vlaggenstokken van knotwilg", "package": "pakket-voorbeeld-vlaggen", "organisations": [{"organisation": "org-diemen", "role": "LEAD"}], "phase": "CONTRACT", "summary": "Stokken van hout uit de eigen gemeente.", "awardedOn": "2022-05-01"}
            {"externalId": "reis-fout", "title": "Zonder pakket", "organisations": [{"organisation": "org-diemen", "role": "LEAD"}], "phase": "CONTRACT"}
            """;

    @Test
    void readsAFileAndFindsWhatWasInIt() {
        var farid = signIn(sample.farid());
        visit(farid, "beheer/import", "Bestanden inlezen");
        farid.getByLabel("Naam van de bron").fill("reis");
        farid.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                "procurements.jsonl",
                                "application/jsonl",
                                LINES.getBytes(StandardCharsets.UTF_8)));
        assertThat(farid.getByText("2 regels").first()).isVisible();
        isAccessible(farid, "inlezen");
        farid.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Lees de bestanden in"))
                .click();
        assertThat(farid.getByText("procurements.jsonl:2:").first()).isVisible();
        isAccessible(farid, "ingelezen");

        sample.awaitFound("knotwilg", sample.member());
        visit(farid, "zoeken?q=knotwilg", "knotwilg");
        assertThat(farid.locator(".hit").first()).containsText("Vlaggenstokken van knotwilg");
    }

    @Test
    void othersDoNotComeIn() {
        var anna = signIn(sample.anna());
        visit(anna, "beheer/import", "Deze pagina is er niet");
    }
}
