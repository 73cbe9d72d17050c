package nl.inkoopkring.shell;

import static org.assertj.core.api.Assertions.assertThat;

import nl.inkoopkring.shared.BaseUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.web.MockServletContext;

/** Promise 9: the cookie of an installation that is reached from elsewhere. The one of the demo on loopback is seen in the tests over HTTP. */
class SessionCookieTest {

    @ParameterizedTest
    @CsvSource({
        "https://kring.example, 127.0.0.1, __Host-inkoopkring, true",
        "http://kring.example, , __Host-inkoopkring, true",
        "http://kring.example, 10.0.0.5, __Host-inkoopkring, true",
        "http://localhost:8080, 127.0.0.1, inkoopkring, false"
    })
    void isOfThisHostAndHttpsOnlyUnlessOnLoopback(
            String baseUrl, String address, String name, boolean secure) {
        new ApplicationContextRunner()
                .withBean(BaseUrl.class)
                .withBean(SessionCookie.class)
                .withPropertyValues(
                        "inkoopkring.base-url=" + baseUrl,
                        "server.address=" + (address == null ? "" : address))
                .run(context -> {
                    var servlets = new MockServletContext();
                    context.getBean(SessionCookie.class).onStartup(servlets);
                    var cookie = servlets.getSessionCookieConfig();
                    assertThat(cookie.getName()).isEqualTo(name);
                    assertThat(cookie.isSecure()).isEqualTo(secure);
                    assertThat(cookie.isHttpOnly()).isTrue();
                    assertThat(cookie.getPath()).isEqualTo("/");
                    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
                });
    }
}
