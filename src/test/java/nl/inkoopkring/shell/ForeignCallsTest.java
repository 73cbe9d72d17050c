package nl.inkoopkring.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import nl.inkoopkring.account.TestAccounts;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.testing.HttpBrowser;
import nl.inkoopkring.testing.HttpBrowser.Tab;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Promise 32: nobody else's page acts here with a user's cookie. */
@InkoopkringTest
class ForeignCallsTest {

    private static final String SHOWN = "Iedereen in het netwerk";

    @LocalServerPort private int port;
    @Autowired private Sample sample;
    @Autowired private ParticipantService participants;

    private HttpBrowser browser;
    private Tab tab;

    @BeforeEach
    void anOpenTab() {
        browser = new HttpBrowser(port, "198.51.103.1");
        browser.signIn(participants.emailOf(sample.anna()), TestAccounts.PASSWORD);
        tab = browser.open("");
    }

    @Test
    void aCallWithTheKeyOfTheTabIsDone() {
        assertThat(browser.navigate(tab, "mensen").body()).contains(SHOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00000000-0000-0000-0000-000000000000"})
    void aCallWithAnotherKeyIsNot(String key) {
        assertThat(browser.navigate(tab.withKey(key), "mensen").body()).doesNotContain(SHOWN);
        // And the tab goes on as if nothing was.
        assertThat(browser.navigate(tab, "mensen").body()).contains(SHOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://127.0.0.1",
                "http://127.0.0.1.evil.example"
            })
    void whatAnotherOriginSendsIsRefused(String origin) {
        var sent = browser.send(browser.navigation(tab, "mensen").header("Origin", origin).build());

        assertThat(sent.statusCode()).isEqualTo(403);
        assertThat(sent.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void whatOurOwnPageSendsIsDone() {
        var sent =
                browser.send(
                        browser.navigation(tab, "mensen")
                                .header("Origin", browser.address(""))
                                .build());

        assertThat(sent.body()).contains(SHOWN);
    }

    @Test
    void aWebSocketFromAnotherOriginIsRefused() {
        assertThatThrownBy(() -> browser.connect(tab, "https://evil.example"))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void aWebSocketOfOurOwnPageConnects() {
        var socket = browser.connect(tab, browser.address(""));
        try {
            assertThat(socket.isOutputClosed()).isFalse();
        } finally {
            socket.abort();
        }
    }

    @Test
    void pushWithoutAWebSocketFromAnotherOriginIsRefusedToo() {
        var sent =
                browser.send(
                        browser.request(HttpBrowser.push(tab, "long-polling"))
                                .header("Origin", "https://evil.example")
                                .build());

        assertThat(sent.statusCode()).isEqualTo(403);
    }

    @Test
    void aLinkFromElsewhereStillOpens() {
        assertThat(
                        browser.send(
                                        browser.request("/mensen")
                                                .header("Referer", "https://elders.example/")
                                                .build())
                                .statusCode())
                .isEqualTo(200);
    }
}
