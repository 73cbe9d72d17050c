package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the log says when OpenSearch can't be used. */
class OpenSearchServerTest {

    private final AtomicReference<String> authorization = new AtomicReference<>("");
    private HttpServer http;
    private int status = 200;
    private String body =
            """
            {"version": {"distribution": "opensearch", "number": "3.4.0"}}\
            """;

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext(
                "/",
                exchange -> {
                    authorization.set(exchange.getRequestHeaders().getFirst("Authorization"));
                    var bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        http.start();
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    @Test
    void nothingWhenAllIsWell() {
        assertThat(server().problem()).isEmpty();
        assertThat(authorization).hasValue("Basic aW5rb29wOmdlaGVpbQ==");
    }

    @Test
    void thatItRefusesTheUser() {
        status = 401;
        assertThat(server().problem()).hasValue("het weigert de gebruiker \"inkoop\" (401)");
    }

    @Test
    void thatItIsNotWell() {
        status = 503;
        assertThat(server().problem()).hasValue("het antwoordt met status 503");
    }

    @Test
    void thatItIsSomethingElse() {
        body =
                """
                {"version": {"number": "8.1.0"}}\
                """;
        assertThat(server().problem())
                .hasValueSatisfying(said -> assertThat(said).contains("geen OpenSearch"));
        body = "<html>Welkom</html>";
        assertThat(server().problem()).isPresent();
    }

    @Test
    void thatItIsTooOld() {
        body =
                """
                {"version": {"distribution": "opensearch", "number": "2.19.1"}}\
                """;
        assertThat(server().problem()).hasValue("het is versie 2.19.1, nodig is 3 of nieuwer");
    }

    @Test
    void thatNobodyAnswers() {
        var server = server();
        http.stop(0);
        assertThat(server.problem()).isPresent();
    }

    @Test
    void thatThereIsNoAddress() {
        assertThat(new OpenSearchServer(" , ", "", "").problem())
                .hasValueSatisfying(
                        said -> assertThat(said).contains("INKOOPKRING_OPENSEARCH_URIS"));
    }

    @Test
    void settingsThatMakeNoSenseAreRefusedAtTheStart() {
        var server = server();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SearchBackend("elastic", "index", server))
                .withMessageContaining("INKOOPKRING_SEARCH_BACKEND");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenSearchNames("Inkoop_Kring*"))
                .withMessageContaining("INKOOPKRING_OPENSEARCH_PREFIX");
    }

    @Test
    void namesOfIndexesBeginWithThePrefix() {
        var names = new OpenSearchNames("regio-noord");
        var index = names.createInitialElasticsearchIndexName("topic");
        assertThat(index).isEqualTo("regio-noord-topic-000001");
        assertThat(names.extractUniqueKeyFromElasticsearchIndexName(index)).isEqualTo("topic");
        assertThat(names.createReadAlias("topic")).isEqualTo("regio-noord-topic-read");
        assertThat(names.createWriteAlias("topic")).isEqualTo("regio-noord-topic-write");
    }

    private OpenSearchServer server() {
        return new OpenSearchServer(
                "http://127.0.0.1:" + http.getAddress().getPort() + "/", "inkoop", "geheim");
    }
}
