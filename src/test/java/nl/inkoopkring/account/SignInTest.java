package nl.inkoopkring.account;

import static nl.inkoopkring.account.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import nl.inkoopkring.network.OrganisationService;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shell.TestImports;
import nl.inkoopkring.testing.HttpBrowser;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Promises 1 to 4, 6, 9, 22, 30 and 31 over real HTTP. */
@InkoopkringTest
class SignInTest {
    /** As narrow as Flow 25.2 allows: everything from here, nothing from elsewhere. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self';"
                    + " frame-ancestors 'self'; form-action 'self'";

    @LocalServerPort private int port;
    @Autowired private AccountService accounts;
    @Autowired private ApiTokenService apiTokens;
    @Autowired private PasswordHasher hasher;
    @Autowired private ParticipantService participants;
    @Autowired private OrganisationService organisations;
    @Autowired private SignIn signIn;
    @Autowired private TestImports imports;
    @Autowired private FirstAdministratorService firstAdministrator;

    @Autowired private ObjectProvider<Sample> sample;

    private People people;

    @BeforeEach
    void people() {
        people =
                new People(
                        participants,
                        organisations,
                        accounts,
                        hasher,
                        signIn,
                        firstAdministrator,
                        sample);
    }

    private HttpBrowser browser(String network) {
        return new HttpBrowser(port, network);
    }

    @Test
    void aBrowserIsSentToOurOwnPageAndNoOtherExists() {
        var browser = browser("198.51.100.77");

        var sent =
                browser.send(
                        browser.request("/zoeken?q=borden").header("Accept", "text/html").build());
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location").orElse("")).endsWith("/aanmelden");
        assertThat(browser.get("/login").body()).doesNotContain("Please sign in");
    }

    @Test
    void theRightPasswordSignsInUnderANewSessionId() {
        var person = people.withAccount();
        var browser = browser("198.51.100.10");
        browser.get("/aanmelden");
        var before = browser.session();
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.signIn(person.email(), PASSWORD)).doesNotContain("fout");
        assertThat(browser.session()).isNotEqualTo(before);
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void aChangedRoleGivesTheSessionAnotherId() {
        var email = "rol" + Ids.next() + "@proef.example";
        hold(email, "PARTICIPANT");
        var person = participants.findByEmail(email).orElseThrow();
        accounts.create(person.value(), email, hasher.hash(PASSWORD));
        var browser = browser("198.51.100.11");
        browser.signIn(email, PASSWORD);
        assertThat(browser.get("/netwerk").statusCode()).isEqualTo(404);
        var before = browser.session();

        hold(email, "DIRECTOR");

        assertThat(browser.get("/netwerk").statusCode()).isEqualTo(200);
        assertThat(browser.session()).isNotEqualTo(before);
    }

    /** Gives someone this role and no other. */
    private void hold(String email, String role) {
        var report =
                imports.readInvented(
                        "rol",
                        Map.of(
                                "people.jsonl",
                                """
                                {"externalId": "%1$s", "name": "Rol Proef", "email": "%1$s", "memberships": [{"organisation": "org-zaanstad", "jobTitle": "inkoper", "from": "2019-01-01"}], "roles": [{"role": "%2$s", "from": "2019-01-01"}]}
                                """
                                        .formatted(email, role)));
        assertThat(report.bad()).isEmpty();
    }

    @Test
    void unknownAndWrongAreToldApartByNothing() {
        var person = people.withAccount();
        assertThat(browser("198.51.100.20").signIn(person.email(), "niet het wachtwoord"))
                .isEqualTo("/aanmelden?fout")
                .isEqualTo(
                        browser("198.51.100.21")
                                .signIn("niemand@voorbeeld.example", "niet het wachtwoord"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wrongPasswordsAreThrottledByTheSeventhForKnownAndUnknownAlike(boolean known) {
        var email = known ? people.withAccount().email() : "onbekend@voorbeeld.example";
        var browser = browser(known ? "198.51.100.30" : "198.51.100.31");
        var answers = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            answers.add(browser.signIn(email, "niet het wachtwoord"));
        }
        assertThat(answers.subList(0, 5)).containsOnly("/aanmelden?fout");
        assertThat(answers.subList(5, 7))
                .anyMatch(answer -> answer.startsWith("/aanmelden?wacht="));
        assertThat(answers).filteredOn("/aanmelden?fout"::equals).hasSizeLessThan(12);
        if (known) {
            var elsewhere = browser("198.51.100.32");
            elsewhere.signIn(email, PASSWORD);
            assertThat(elsewhere.isSignedIn()).isTrue();
        }
    }

    @Test
    void aFormFromElsewhereSignsNobodyIn() {
        var person = people.withAccount();
        var browser = browser("198.51.100.40");
        assertThat(browser.submit(Map.of("email", person.email(), "password", PASSWORD)))
                .isEqualTo("/aanmelden?opnieuw");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void whoIsPutOutIsOutAtTheNextRequest() {
        var person = people.withAccount();
        var browser = browser("198.51.100.50");
        browser.signIn(person.email(), PASSWORD);
        assertThat(browser.isSignedIn()).isTrue();
        people.deactivate(person);
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.signIn(person.email(), PASSWORD)).isEqualTo("/aanmelden?fout");
    }

    @Test
    void theRestInterfaceTakesPersonalTokensOnly() {
        var person = people.withAccount();
        var token = apiTokens.make(person.uuid(), "test", Duration.ofDays(1));
        var browser = browser("198.51.100.60");
        assertThat(browser.get("/api/v1/nothing").statusCode()).isEqualTo(401);
        assertThat(bearer(browser, "ikr_wrong").statusCode()).isEqualTo(401);
        assertThat(bearer(browser, "x".repeat(5000)).statusCode()).isEqualTo(401);
        assertThat(bearer(browser, token).statusCode()).isEqualTo(404);
        browser.signIn(person.email(), PASSWORD);
        assertThat(browser.get("/api/v1/nothing").statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> bearer(HttpBrowser browser, String token) {
        return browser.send(
                browser.request("/api/v1/nothing")
                        .header("Authorization", "Bearer " + token)
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/aanmelden",
                "/wachtwoord-vergeten",
                "/wachtwoord-herstellen/onbekend",
                "/uitnodiging/onbekend",
                "/profiel",
                "/bestaat-niet",
                "/styles.css",
                "/styles/account.css",
                "/scripts/shell.js",
                "/icons/favicon.svg",
                "/VAADIN/bestaat-niet.js",
                "/?v-r=init&location=aanmelden",
                "/?v-r=uidl",
                "/actuator/health",
                "/actuator/env",
                "/api/v1/search",
                "/error"
            })
    void everyAnswerCarriesTheHeaders(String path) {
        var response = browser("198.51.100.70").get(path);
        var headers = response.headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .as(path + " " + response.statusCode())
                .hasValue(CONTENT_SECURITY_POLICY);
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cache-Control")).isPresent();
    }

    @Test
    void theCookieIsClosedToScriptsAndOtherSites() {
        assertThat(browser("198.51.100.80").get("/aanmelden").headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie)
                                .startsWith("inkoopkring=")
                                .contains("HttpOnly", "SameSite=Lax", "Path=/"))
                .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/v3/api-docs",
                "/h2-console",
                "/swagger-ui.html"
            })
    void onlyHealthIsPublic(String path) {
        assertThat(browser("198.51.100.90").get(path).statusCode()).isNotEqualTo(200);
        assertThat(browser("198.51.100.90").get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void traceIsRefused() {
        var browser = browser("198.51.100.91");
        assertThat(
                        browser.send(
                                        browser.request("/aanmelden")
                                                .method(
                                                        "TRACE",
                                                        HttpRequest.BodyPublishers.noBody())
                                                .build())
                                .statusCode())
                .isBetween(400, 499);
    }
}
