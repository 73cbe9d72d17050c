package nl.inkoopkring.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import nl.inkoopkring.network.OrganisationService;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.testing.HttpBrowser;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import org.apache.catalina.Context;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Promise 5: a session ends by itself, also while a tab is left open that keeps saying it is there. */
@InkoopkringTest
class SessionLimitsTest {

    private static final int IDLE_SECONDS = 3;

    @LocalServerPort private int port;
    @Autowired private AccountService accounts;
    @Autowired private PasswordHasher hasher;
    @Autowired private ParticipantService participants;
    @Autowired private OrganisationService organisations;
    @Autowired private SignIn signIn;
    @Autowired private FirstAdministratorService firstAdministrator;
    @Autowired private ObjectProvider<Sample> sample;
    @Autowired private WebServerApplicationContext context;
    @Autowired private Clock clock;

    private HttpBrowser browser;
    private HttpBrowser.Tab tab;

    @BeforeEach
    void aTabIsOpen() {
        var person =
                new People(
                                participants,
                                organisations,
                                accounts,
                                hasher,
                                signIn,
                                firstAdministrator,
                                sample)
                        .withAccount();
        browser = new HttpBrowser(port, "198.51.104.1");
        browser.signIn(person.email(), People.PASSWORD);
        tab = browser.open("");
        assertThat(browser.heartbeat(tab).statusCode()).isEqualTo(200);
    }

    @Test
    void theHeartbeatsOfATabThatIsLeftAloneKeepNobodySignedIn() {
        session().setMaxInactiveInterval(IDLE_SECONDS);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> browser.heartbeat(tab).statusCode() != 200);

        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void beyondTheAbsoluteLimitTheNextHeartbeatEndsTheSession() {
        signedInBefore(Duration.ofHours(11));
        assertThat(browser.heartbeat(tab).statusCode()).isEqualTo(200);

        signedInBefore(Duration.ofHours(12).plusMinutes(1));

        assertThat(browser.heartbeat(tab).statusCode()).isNotEqualTo(200);
        assertThat(browser.isSignedIn()).isFalse();
    }

    /** Moves the moment of signing in, as the session remembers it. */
    private void signedInBefore(Duration ago) {
        var session = session();
        var key = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
        var now =
                Objects.requireNonNull(
                        ((SecurityContext) session.getAttribute(key)).getAuthentication());
        var principal = (AccountPrincipal) Objects.requireNonNull(now.getPrincipal());
        session.setAttribute(
                key,
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(
                                new AccountPrincipal(
                                        principal.participantId(),
                                        principal.passwordChangedAt(),
                                        clock.instant().minus(ago)),
                                null,
                                now.getAuthorities())));
    }

    private HttpSession session() {
        var tomcat = ((TomcatWebServer) Objects.requireNonNull(context.getWebServer())).getTomcat();
        var application = (Context) tomcat.getHost().findChildren()[0];
        try {
            return application.getManager().findSession(browser.session()).getSession();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
