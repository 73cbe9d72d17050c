package nl.inkoopkring.contact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shell.TestImports;

/** People of one test's own, imported as those of a customer are. */
public final class Circle {

    private final String mark = Ids.next().toString();
    private final Map<String, String> lines = new LinkedHashMap<>();

    /**
     * @param more further fields of the line, each with a comma before it
     */
    public Circle with(String name, String organisation, String roles, String more) {
        lines.put(
                name,
                """
                {"externalId": "%1$s-%2$s", "name": "%1$s van Proef", "email": "%3$s",
                 "memberships": [{"organisation": "%4$s", "jobTitle": "inkoper", "from": "2020-01-01"}],
                 "roles": [%5$s]%6$s}\
                """
                        .formatted(name, mark, email(name), organisation, terms(roles), more)
                        .replace("\n", " "));
        return this;
    }

    public Circle with(String name) {
        return with(name, "org-zaanstad", "PARTICIPANT", "");
    }

    public Circle read(TestImports imports) {
        try {
            var folder = Files.createTempDirectory("circle");
            var file = folder.resolve("people.jsonl");
            Files.writeString(file, String.join("\n", lines.values()));
            var report = imports.read("circle-" + mark, folder);
            Files.delete(file);
            Files.delete(folder);
            if (!report.bad().isEmpty()) {
                throw new IllegalStateException(report.bad().toString());
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String email(String name) {
        return name.toLowerCase(java.util.Locale.ROOT) + "-" + mark + "@kring.example";
    }

    public ParticipantId id(ParticipantService participants, String name) {
        return participants.findByEmail(email(name)).orElseThrow();
    }

    private static String terms(String roles) {
        return java.util.stream.Stream.of(roles.split(" "))
                .map("{\"role\": \"%s\", \"from\": \"2020-01-01\"}"::formatted)
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
