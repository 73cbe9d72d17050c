package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.inkoopkring.account.TestAccounts;
import nl.inkoopkring.shared.UnavailableException;
import nl.inkoopkring.shell.TestImports;
import nl.inkoopkring.testing.Api;
import nl.inkoopkring.testing.OnOpenSearch;
import nl.inkoopkring.testing.OpenSearchGate;
import nl.inkoopkring.testing.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** While OpenSearch is away only searching is hurt, and nothing that happens meanwhile is lost. */
@OnOpenSearch
class OpenSearchAwayTest {

    private static final Duration NOTICED = Duration.ofSeconds(60);

    @Autowired private SearchService search;
    @Autowired private SuggestionService suggestions;
    @Autowired private SearchIndex index;
    @Autowired private TestImports imports;
    @Autowired private TestAccounts accounts;
    @Autowired private Sample sample;
    @LocalServerPort private int port;
    @TempDir private Path folder;

    @AfterEach
    void comesBack() {
        OpenSearchGate.get().open();
        await().atMost(NOTICED).until(index::isUsable);
    }

    @Test
    void saysSoAndCatchesUp() throws Exception {
        var member = sample.member();
        var token = accounts.token(sample.anna());
        assertThat(get("/actuator/health")).isEqualTo(200);

        OpenSearchGate.get().close();

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> search.search(SearchRequest.of("kleding", 5), member));
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> suggestions.suggest("kleding", member, 5));
        var answer = new Api(port).get("search?q=kleding", token);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.detail()).contains("De zoekindex is even niet bereikbaar");
        await().atMost(NOTICED).until(() -> get("/actuator/health") == 503);
        assertThat(get("/actuator/health/readiness")).isEqualTo(200);
        Files.writeString(
                folder.resolve("organisations.jsonl"),
                """
                {"externalId": "org-intussen", "name": "Intussenwaard", "kind": "GUEST", "subregion": "Zaanstreek-Waterland"}
                """);
        assertThat(imports.read("opensearch-away", folder).bad()).isEmpty();

        OpenSearchGate.get().open();

        await().atMost(NOTICED).until(() -> get("/actuator/health") == 200);
        await().atMost(NOTICED)
                .untilAsserted(() ->
                        assertThat(
                                        search.search(SearchRequest.of("intussenwaard", 5), member)
                                                .hits())
                                .hasSize(1));
    }

    private int get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
