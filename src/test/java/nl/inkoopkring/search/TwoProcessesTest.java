package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.inkoopkring.account.TestAccounts;
import nl.inkoopkring.shell.TestImports;
import nl.inkoopkring.testing.Api;
import nl.inkoopkring.testing.OnOpenSearch;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SecondProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Two processes on one MariaDB and one OpenSearch, this one and another, are one application. */
@OnOpenSearch
class TwoProcessesTest {

    private static final Duration SECONDS = Duration.ofSeconds(20);

    /** The share of a process that was killed is taken over when it was silent for twelve seconds. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(60);

    @Autowired private Environment environment;
    @Autowired private TestImports imports;
    @Autowired private TestAccounts accounts;
    @Autowired private Sample sample;
    @TempDir private Path folder;

    @Test
    void eachFindsWhatTheOtherWroteAndOneGoesOnAlone() throws Exception {
        var token = accounts.token(sample.anna());
        var theirs = organisations("theirs", List.of("Zwervelmoer"));
        try (var other = SecondProcess.start(folder.resolve("other.log"), settings(theirs))) {
            sample.awaitFound("zwervelmoer", sample.member());

            imports.read("two-processes-ours", organisations("ours", List.of("Kwispelduin")));
            var api = new Api(other.port());
            await().atMost(SECONDS)
                    .untilAsserted(() ->
                            assertThat(
                                            api.get("search?q=kwispelduin", token)
                                                    .json()
                                                    .path("total")
                                                    .path("value")
                                                    .asInt())
                                    .isEqualTo(1));

            other.kill();
            var names = IntStream.range(0, 12).mapToObj(i -> "Alleengaand" + (char) ('a' + i));
            var alone = names.toList();
            imports.read("two-processes-alone", organisations("alone", alone));
            for (var name : alone) {
                await().atMost(TAKEN_OVER)
                        .untilAsserted(() -> sample.awaitFound(name, sample.member()));
            }
        }
    }

    private List<String> settings(Path imported) {
        return List.of(
                "--inkoopkring.base-url=https://inkoopkring.example",
                "--inkoopkring.data=" + folder.resolve("data"),
                "--inkoopkring.import=" + imported,
                "--inkoopkring.search.backend=opensearch",
                setting("inkoopkring.search.opensearch.uris"),
                setting(
                        "spring.jpa.properties.hibernate.search.mapping.build_missing_discovered_jandex_indexes"),
                setting("spring.datasource.url"),
                setting("spring.datasource.username"),
                setting("spring.datasource.password"));
    }

    private String setting(String name) {
        return "--" + name + "=" + environment.getRequiredProperty(name);
    }

    private Path organisations(String name, List<String> names) throws IOException {
        var lines = new StringBuilder();
        for (var organisation : names) {
            lines.append(
                    """
                    {"externalId": "org-%s", "name": "%s", "kind": "GUEST", "subregion": "Zaanstreek-Waterland", "website": "https://%s.example/"}
                    """
                            .formatted(
                                    organisation.toLowerCase(Locale.ROOT),
                                    organisation,
                                    organisation.toLowerCase(Locale.ROOT)));
        }
        var made = Files.createDirectories(folder.resolve(name));
        Files.writeString(made.resolve("organisations.jsonl"), lines);
        return made;
    }
}
