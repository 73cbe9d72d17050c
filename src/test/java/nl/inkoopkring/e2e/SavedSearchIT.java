package nl.inkoopkring.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import nl.inkoopkring.discussion.NewTopic;
import nl.inkoopkring.discussion.TopicService;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.testing.Mailbox;
import nl.inkoopkring.testing.SignIn;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A search that is kept tells what comes in later: in the application and by mail, until it is stopped with one click. */
class SavedSearchIT extends Journey {

    private static final String WORD = "knispelwimpel";
    private static final String TITLE = "Ervaring met een knispelwimpel";

    @Autowired private TopicService topics;
    @Autowired private SignIn signIn;
    @Autowired private Mailbox mailbox;
    @Autowired private JdbcTemplate jdbc;

    @Test
    void aSavedSearchTellsWhatIsNew() {
        var anna = signIn(sample.anna());
        visit(anna, "zoeken?q=" + WORD, WORD);
        button(anna, "Bewaar deze zoekvraag").click();
        assertThat(anna.getByLabel("Naam")).hasValue(WORD);
        isAccessible(anna, "zoekvraag-bewaren");
        button(anna, "Bewaar").last().click();
        anna.getByRole(AriaRole.STATUS)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Mijn zoekvragen"))
                .click();
        heading(anna, "Mijn zoekvragen");
        assertThat(anna.getByText("Nog niets nieuws.")).isVisible();
        isAccessible(anna, "mijn-zoekvragen");

        signIn.as(
                sample.dirk(),
                () -> topics.create(new NewTopic(TITLE, "Wie kent dit?", null), Ids.next()));
        sample.awaitFound(WORD, sample.member());
        // A week goes by; the application itself looks every minute whether someone waits.
        jdbc.update("update saved_search set next_check_at = '2020-01-01' where query = ?", WORD);
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(500))
                .until(() ->
                        mailbox.of("anna@zaanstad.example").stream()
                                .anyMatch(mail -> mail.text().contains(TITLE)));

        visit(anna, "", "Wat ga je inkopen?");
        anna.getByLabel("Mijn zoekvragen, 1 nieuw").click();
        heading(anna, "Mijn zoekvragen");
        assertThat(anna.locator(".saved-search").first()).containsText(TITLE);
        isAccessible(anna, "mijn-zoekvragen-nieuw");
        visit(anna, "", "Wat ga je inkopen?");
        assertThat(anna.getByLabel("Mijn zoekvragen, 1 nieuw")).hasCount(0);

        var mail =
                mailbox.of("anna@zaanstad.example").stream()
                        .filter(one -> one.text().contains(TITLE))
                        .findFirst()
                        .orElseThrow();
        var link =
                mail.text()
                        .lines()
                        .filter(line -> line.contains("/meldingen-stoppen/"))
                        .findFirst()
                        .orElseThrow()
                        .replaceAll("^http://[^/]+/", "");
        var stranger = open(Look.PHONE);
        stranger.navigate(address(link));
        heading(stranger, "Mails over je zoekvragen stoppen");
        isAccessible(stranger, "mails-stoppen");
        button(stranger, "Stop deze mails").click();
        assertThat(stranger.getByText("Je krijgt geen mails meer")).isVisible();
        isAccessible(stranger, "mails-gestopt");

        visit(anna, "mijn-zoekvragen", "Mijn zoekvragen");
        assertThat(anna.locator("vaadin-select").first()).containsText("Nooit");
        button(anna, "Haal weg: " + WORD).click();
        assertThat(anna.getByText("Je hebt nog geen zoekvragen bewaard")).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
