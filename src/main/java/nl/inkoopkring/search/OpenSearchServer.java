package nl.inkoopkring.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The OpenSearch of this installation as a server: where it is, whether it can be used, and whether documents may be sent to it already. */
@Component
class OpenSearchServer {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSearchServer.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);
    private static final int OLDEST = 3;
    private static final String CLAUSES = "indices.query.bool.max_clause_count";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<String> uris;
    private final String username;
    private final String password;
    private volatile boolean accepting;

    OpenSearchServer(
            @Value("${inkoopkring.search.opensearch.uris}") String uris,
            @Value("${inkoopkring.search.opensearch.username}") String username,
            @Value("${inkoopkring.search.opensearch.password}") String password) {
        this.uris =
                Arrays.stream(uris.split(","))
                        .map(uri -> uri.strip().replaceFirst("/+$", ""))
                        .filter(uri -> !uri.isEmpty())
                        .toList();
        this.username = username;
        this.password = password;
    }

    String uris() {
        return String.join(",", uris);
    }

    boolean hasUser() {
        return !username.isEmpty();
    }

    String username() {
        return username;
    }

    String password() {
        return password;
    }

    /** Whether documents may be sent: only once their indexes exist, since OpenSearch would make up indexes of its own for them. */
    boolean accepting() {
        return accepting;
    }

    void accept(boolean now) {
        accepting = now;
    }

    /**
     * Asks the server whether it is there, lets us in and is one that can be used.
     *
     * @return what is wrong, in Dutch for the log; empty when all is well
     */
    Optional<String> problem() {
        if (uris.isEmpty()) {
            return Optional.of("er is geen adres opgegeven (INKOOPKRING_OPENSEARCH_URIS)");
        }
        String problem = "";
        try (var client = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build()) {
            for (var uri : uris) {
                try {
                    return problemAt(client, uri);
                } catch (IOException | IllegalArgumentException | JacksonException e) {
                    problem = said(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return Optional.of("het vragen is onderbroken");
                }
            }
        }
        return Optional.of(problem);
    }

    private Optional<String> problemAt(HttpClient client, String uri)
            throws IOException, InterruptedException {
        var answer = get(client, uri + "/");
        if (answer.statusCode() == 401 || answer.statusCode() == 403) {
            return Optional.of(
                    "het weigert de gebruiker \"%s\" (%d)"
                            .formatted(username, answer.statusCode()));
        }
        if (answer.statusCode() != 200) {
            return Optional.of("het antwoordt met status " + answer.statusCode());
        }
        var version = JSON.readTree(answer.body()).path("version");
        var number = version.path("number").asString("");
        if (!"opensearch".equals(version.path("distribution").asString(""))) {
            return Optional.of("daar draait geen OpenSearch, maar iets anders " + number);
        }
        if (major(number) < OLDEST) {
            return Optional.of("het is versie " + number + ", nodig is " + OLDEST + " of nieuwer");
        }
        warnAboutClauses(client, uri);
        return Optional.empty();
    }

    /** A pasted text makes more clauses than OpenSearch takes by itself; then that one search fails. */
    private void warnAboutClauses(HttpClient client, String uri)
            throws IOException, InterruptedException {
        var answer =
                get(client, uri + "/_cluster/settings?include_defaults=true&flat_settings=true");
        if (answer.statusCode() != 200) {
            return;
        }
        var settings = JSON.readTree(answer.body());
        for (var level : List.of("transient", "persistent", "defaults")) {
            int most = settings.path(level).path(CLAUSES).asInt(0);
            if (most > 0) {
                if (most < SearchAnalysis.MOST_CLAUSES) {
                    LOG.warn(
                            "OpenSearch staat {}={} toe; zet het op {}, anders mislukt zoeken met een lange geplakte tekst.",
                            CLAUSES,
                            most,
                            SearchAnalysis.MOST_CLAUSES);
                }
                return;
            }
        }
    }

    private HttpResponse<String> get(HttpClient client, String uri)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(uri)).timeout(ANSWER_TIMEOUT).GET();
        if (hasUser()) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(
                                            (username + ":" + password)
                                                    .getBytes(StandardCharsets.UTF_8)));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int major(String number) {
        var digits = number.replaceFirst("\\..*", "");
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }

    private static String said(Exception e) {
        @Nullable String message = e.getMessage();
        return message == null || message.isBlank()
                ? "geen antwoord (" + e.getClass().getSimpleName() + ")"
                : message;
    }
}
