package nl.inkoopkring.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the REST interface over real HTTP, as another program does. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private static int next = 1;

    public Api(int port) {
        this.port = port;
    }

    /**
     * An answer.
     *
     * @param type its media type
     */
    public record Answer(int status, String type, String text) {
        public JsonNode json() {
            return JSON.readTree(text);
        }

        /** What a problem says. */
        public String detail() {
            return json().path("detail").stringValue("");
        }
    }

    /**
     * @param path with its parameters
     * @param token of the person, or null for none
     */
    public Answer get(String path, @Nullable String token) {
        return send(request(path), token);
    }

    /** Sends one field of a form, as for a text that is too long for an address. */
    public Answer post(String path, String field, String text, String token) {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(field + "=" + encoded(text))),
                token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + path));
    }

    private Answer send(HttpRequest.Builder request, @Nullable String token) {
        // Each call from a network of its own, so that tests with wrong tokens do not slow each
        // other down.
        request.header("X-Forwarded-For", "203.0.%d.%d".formatted(next / 250 % 250, next % 250));
        next++;
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text as it stands in an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
