package nl.inkoopkring.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.inkoopkring.account.TestAccounts;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A journey of one or more people through the application. Every page that is visited is checked with axe (WCAG 2.0 to 2.2, A and AA), and no page may log an error to
 * the console.
 */
@InkoopkringTest
abstract class Journey {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final double TIMEOUT = 20_000;

    /** Whatever the content security policy stopped counts as an error of the page. */
    private static final String REPORT_VIOLATIONS =
            """
            addEventListener('securitypolicyviolation', event => console.error(
                'Content security policy: ' + event.effectiveDirective + ' stopped ' + event.blockedURI));
            """;

    @LocalServerPort private int port;
    @Autowired private ParticipantService participants;
    @Autowired protected Sample sample;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> consoleErrors = new ArrayList<>();

    @BeforeEach
    void findBrowser() {
        Chromium.browser();
    }

    @AfterEach
    void closeAndLookAtConsole() {
        contexts.forEach(BrowserContext::close);
        assertThat(consoleErrors).isEmpty();
    }

    /** The errors that pages logged so far; they no longer count at the end. */
    protected List<String> takeConsoleErrors() {
        var errors = List.copyOf(consoleErrors);
        consoleErrors.clear();
        return errors;
    }

    /** A browser window of someone's own, nobody signed in. */
    protected Page open(Look look) {
        var context =
                Chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setLocale("en-GB")
                                        .setColorScheme(
                                                look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                                        .setViewportSize(look.width(), look.height()));
        context.setDefaultTimeout(TIMEOUT);
        context.addInitScript(REPORT_VIOLATIONS);
        contexts.add(context);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !message.text().startsWith("Failed to load resource")) {
                consoleErrors.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** How wide the window is, and whether it is dark. */
    protected enum Look {
        LIGHT(1280, 900, false),
        DARK(1280, 900, true),
        PHONE(390, 844, false);

        private final int width;
        private final int height;
        private final boolean dark;

        Look(int width, int height, boolean dark) {
            this.width = width;
            this.height = height;
            this.dark = dark;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }

        boolean dark() {
            return dark;
        }
    }

    /** Signs in by the form, as everyone does. */
    protected Page signIn(ParticipantId person) {
        return signIn(person, Look.LIGHT);
    }

    protected Page signIn(ParticipantId person, Look look) {
        var page = open(look);
        page.navigate(address("aanmelden"));
        page.getByLabel("E-mailadres").fill(participants.emailOf(person));
        page.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(true))
                .fill(TestAccounts.PASSWORD);
        var enter =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Meld je aan"));
        addressAfter(page, enter::click);
        heading(page, "Wat ga je inkopen?");
        return page;
    }

    protected String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    /** Goes to a page and waits for its heading. */
    protected void visit(Page page, String path, String heading) {
        page.navigate(address(path));
        heading(page, heading);
    }

    /**
     * Takes a step that leads to another address, and gives that address. A heading of the next page may be there a moment
     * before its address is, and its address a moment before the router is done: a way back in that moment changes the address
     * alone.
     */
    protected static String addressAfter(Page page, Runnable step) {
        var before = page.url();
        step.run();
        page.waitForURL(url -> !url.equals(before));
        page.waitForFunction("() => !window.Vaadin?.Flow?.navigation");
        return page.url();
    }

    /** Waits until the page has this first heading. */
    protected void heading(Page page, String text) {
        try {
            page.locator("h1")
                    .filter(new Locator.FilterOptions().setHasText(text))
                    .first()
                    .waitFor();
        } catch (TimeoutError late) {
            throw new AssertionError(
                    "No heading “" + text + "” on " + page.url() + ", but:\n" + textOf(page), late);
        }
    }

    private static String textOf(Page page) {
        var text = page.locator("body").innerText();
        return text.substring(0, Math.min(text.length(), 2_000));
    }

    /** Finds no barrier on the page as it is now, and keeps a picture of it to look at. */
    protected void isAccessible(Page page, String name) {
        page.waitForLoadState();
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(name + ".png"))
                        .setFullPage(true));
        hidesNoLetters(page, name);
        // Without frames of other sites the older way finds the same, in less than half of the
        // time.
        var violations =
                new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze().getViolations();
        assertThat(violations)
                .as(name)
                .extracting(rule ->
                        rule.getId()
                                + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .toList())
                .isEmpty();
    }

    /** A row of facts draws its parts only: what stands in it by itself loses its first letters. */
    private static void hidesNoLetters(Page page, String name) {
        assertThat(
                        page.evaluate(
                                """
                                () => [...document.querySelectorAll('.meta')]
                                    .filter(row => [...row.childNodes].some(node =>
                                        node.nodeType === Node.TEXT_NODE && node.data.trim() !== ''))
                                    .map(row => row.textContent)\
                                """))
                .as(name)
                .isEqualTo(List.of());
    }

    /** The page is no wider than the window. */
    protected void doesNotScrollSideways(Page page, String name) {
        var wider =
                (Integer)
                        page.evaluate(
                                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(wider).as(name + " is wider than the window").isLessThanOrEqualTo(0);
    }
}
