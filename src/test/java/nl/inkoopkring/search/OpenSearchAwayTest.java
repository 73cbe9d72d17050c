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
import java.util.List;
import java.util.UUID;
import nl.inkoopkring.account.TestAccounts;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.shared.UnavailableException;
import nl.inkoopkring.shell.TestImports;
import nl.inkoopkring.testing.Api;
import nl.inkoopkring.testing.HttpBrowser;
import nl.inkoopkring.testing.OnOpenSearch;
import nl.inkoopkring.testing.OpenSearchGate;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** While OpenSearch is away only searching is hurt, and nothing that happens meanwhile is lost. */
@OnOpenSearch
class OpenSearchAwayTest {

    private static final Duration NOTICED = Duration.ofSeconds(60);

    @Autowired private SearchService search;
    @Autowired private SuggestionService suggestions;
    @Autowired private SavedSearchService searches;
    @Autowired private SearchIndex index;
    @Autowired private TestImports imports;
    @Autowired private TestAccounts accounts;
    @Autowired private ParticipantService participants;
    @Autowired private Sample sample;
    @Autowired private SignIn signIn;
    @Autowired private JdbcTemplate jdbc;
    @LocalServerPort private int port;
    @TempDir private Path folder;

    @AfterEach
    void comesBack() {
        signIn.out();
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

    @Test
    void whoHasNewsSeesEveryOtherPage() throws Exception {
        signIn.as(sample.carla());
        var id = save(Sample.HIDDEN_CANARY);
        jdbc.update(
                """
                insert into saved_search_find (saved_search_id, item_id, found_at)
                values (?, ?, '2100-01-01')\
                """,
                id.toString(),
                sample.hiddenDossier().toString());
        var carla = new HttpBrowser(port, "198.51.107.1");
        carla.signIn(participants.emailOf(sample.carla()), TestAccounts.PASSWORD);
        assertThat(carla.get("/profiel").body()).contains("Mijn zoekvragen, 1 nieuw");

        OpenSearchGate.get().close();

        var page = carla.get("/profiel");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Mijn zoekvragen").doesNotContain(", 1 nieuw");
        var failed = carla.get("/mijn-zoekvragen");
        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(failed.body()).contains("De zoekindex is even niet bereikbaar");
        searches.remove(id);
    }

    @Test
    void whoWantsToHearLessOftenNeedsNoIndex() throws Exception {
        signIn.as(sample.carla());
        var id = save("kleding");

        OpenSearchGate.get().close();

        for (var frequency : List.of(AlertFrequency.DAILY, AlertFrequency.NEVER)) {
            searches.alert(id, frequency);
            assertThat(
                            jdbc.queryForObject(
                                    "select frequency from saved_search where id = ?",
                                    String.class,
                                    id.toString()))
                    .isEqualTo(frequency.name());
        }
        assertThatExceptionOfType(UnavailableException.class)
                .as("what is there already must be known")
                .isThrownBy(() -> searches.alert(id, AlertFrequency.WEEKLY));
        searches.remove(id);
    }

    private UUID save(String query) {
        return searches.save(
                new NewSavedSearch(query, SearchRequest.of(query, 20), AlertFrequency.WEEKLY));
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
