package nl.inkoopkring.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import nl.inkoopkring.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@InkoopkringTest
class ImportServiceTest {

    private static final int MANY = 2_000;

    @Autowired private ImportService imports;
    @Autowired private ParticipantService participants;
    @Autowired private NetworkDirectory directory;
    @Autowired private Sample sample;
    @Autowired private SignIn signIn;

    /** Each test is an origin of its own. */
    private final String source = "test-" + Ids.next();

    @AfterEach
    void signOut() {
        signIn.out();
    }

    private ImportReport read(String name, String... lines) {
        return read(Map.of(name, String.join("\n", lines)));
    }

    private ImportReport read(Map<String, String> files) {
        var contents = new LinkedHashMap<String, byte[]>();
        files.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return imports.read(source, false, ImportFolder.of(contents), progress -> {});
    }

    /** A line that is right; people are told apart by their number. */
    private String person(int number) {
        return person(number, "Anja Inlezer");
    }

    private String person(int number, String name) {
        return """
        {"externalId": "p%d", "name": "%s", "email": "p%d@%s.example", "memberships": [{"organisation": "org-zaanstad", "jobTitle": "inkoper", "from": "2024-01-01"}]}\
        """
                .formatted(number, name, number, source);
    }

    private String email(int number) {
        return "p%d@%s.example".formatted(number, source);
    }

    @Test
    void theExampleLoadsWithoutABadLine() {
        assertThat(sample.report().bad()).isEmpty();
        assertThat(sample.report().created()).isPositive();
        assertThat(directory.organisationBySlug("voorbeeldschap-de-kring")).isPresent();
        assertThat(participants.nameOf(sample.anna())).isEqualTo("Anna Voorbeeld");
    }

    @Test
    void twiceChangesNothing() {
        var again = imports.read("sample", false, ImportFolder.of(Sample.FOLDER), progress -> {});
        assertThat(again.created()).isZero();
        assertThat(again.updated()).isZero();
        assertThat(again.bad()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(again.lines()).isPositive();
    }

    @Test
    void aChangedLineUpdatesTheSamePerson() {
        read("people.jsonl", person(1));
        var id = participants.findByEmail(email(1)).orElseThrow();
        var report = read("people.jsonl", person(1, "Anja de Inlezer"), person(2));
        assertThat(report.bad()).isEmpty();
        assertThat(report.updated()).isEqualTo(1);
        assertThat(report.created()).isEqualTo(1);
        assertThat(participants.findByEmail(email(1))).hasValue(id);
        assertThat(participants.nameOf(id)).isEqualTo("Anja de Inlezer");
    }

    @Test
    void badLinesAreToldAndStopNothingElse() {
        var long1 = "{\"externalId\": \"lang\", \"name\": \"" + "x".repeat(1_000_000) + "\"}";
        var report =
                read(
                        "people.jsonl",
                        "\uFEFF" + person(1),
                        "{\"externalId\": \"stuk\", ",
                        "",
                        person(2).replace("\"name\"", "\"naam\": \"x\", \"name\""),
                        person(3).replace("org-zaanstad", "org-bestaat-niet"),
                        person(4).replace("2024-01-01", "1 mei 2024"),
                        long1,
                        "[1, 2]",
                        "\"tekst\"",
                        person(5).replace(email(5), "geen-adres"),
                        person(6).replace(email(6), email(1)),
                        person(7).replace("\"externalId\": \"p7\", ", ""),
                        person(8).replace("\"inkoper\"", "12"),
                        "[".repeat(5_000),
                        person(9) + person(9),
                        person(10));
        assertThat(report.created()).isEqualTo(2);
        assertThat(participants.findByEmail(email(10))).isPresent();
        var told =
                report.bad().stream()
                        .collect(
                                Collectors.toMap(
                                        ImportReport.BadLine::line,
                                        ImportReport.BadLine::toString));
        assertThat(told).hasSize(13).hasSize(report.refused());
        assertThat(told.get(2)).isEqualTo("people.jsonl:2: geen geldige JSON");
        assertThat(told.get(4)).startsWith("people.jsonl:4: veld 'naam' is onbekend");
        assertThat(told.get(5)).contains("'org-bestaat-niet'", "organisations.jsonl");
        assertThat(told.get(6)).contains("memberships[0].from", "jjjj-mm-dd", "1 mei 2024");
        assertThat(told.get(7)).contains("langer dan een miljoen tekens");
        assertThat(told.get(8)).contains("geen JSON-object");
        assertThat(told.get(10)).contains("geen e-mailadres");
        assertThat(told.get(11)).contains("al van iemand anders");
        assertThat(told.get(12)).contains("veld 'externalId' ontbreekt");
        assertThat(told.get(13)).contains("memberships[0].jobTitle", "geen tekst");
        // A bad line is tried again when it was corrected.
        assertThat(read("people.jsonl", person(3)).created()).isEqualTo(1);
    }

    @Test
    void aBadLineInOneFileLeavesTheOthersAlone() {
        var report =
                read(
                        Map.of(
                                "organisations.jsonl",
                                "{\"externalId\": \"o1\", \"name\": \"Los\", \"kind\": \"CIRCUS\"}",
                                "people.jsonl",
                                person(1)));
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.bad())
                .singleElement()
                .hasToString("organisations.jsonl:1: " + report.bad().getFirst().reason())
                .extracting(ImportReport.BadLine::reason)
                .asString()
                .contains("kind", "CIRCUS", "MUNICIPALITY");
    }

    @Test
    void filesMayComeInAnyOrderAndOthersAreLeftAlone() {
        var organisation =
                "{\"externalId\": \"o2\", \"name\": \"Schap %s\", \"kind\": \"GUEST\"}"
                        .formatted(source);
        var report =
                read(
                        Map.of(
                                "people.jsonl",
                                person(1).replace("org-zaanstad", "o2"),
                                "organisations.jsonl",
                                organisation,
                                "geheim.txt",
                                "iets anders"));
        assertThat(report.bad()).isEmpty();
        assertThat(report.created()).isEqualTo(2);
    }

    @Test
    void manyLinesAreReadWithTheirProgress() {
        var lines = IntStream.range(0, MANY).mapToObj(this::person).toList();
        var seen = new ArrayList<ImportReport>();
        var folder =
                ImportFolder.of(
                        Map.of(
                                "people.jsonl",
                                String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        var report = imports.read(source, false, folder, seen::add);
        assertThat(report.created()).isEqualTo(MANY);
        assertThat(report.refused()).isZero();
        assertThat(participants.findByEmail(email(MANY - 1))).isPresent();
        assertThat(seen).hasSizeGreaterThan(10);
        assertThat(seen).extracting(ImportReport::lines).isSorted();
        assertThat(seen.getLast().running()).isFalse();
        assertThat(seen.subList(0, seen.size() - 1)).allMatch(ImportReport::running);
        assertThat(imports.read(source, false, folder, progress -> {}).unchanged()).isEqualTo(MANY);
    }

    /** The rate of an import is that of its round trips to the database: what is written goes together, so what it asks counts. */
    @Test
    void aNewPersonCostsOneQuery() {
        var lines = IntStream.range(0, 500).mapToObj(this::person).toArray(String[]::new);
        var queries = Statements.queriesDuring(() -> read("people.jsonl", lines));
        assertThat(queries).isBetween(lines.length, lines.length * 11 / 10);
    }

    @Test
    void aBadLineAmongManyCostsOnlyItself() {
        var lines =
                IntStream.range(0, 150)
                        .mapToObj(number ->
                                number % 60 == 30
                                        ? person(number).replace("org-zaanstad", "org-nergens")
                                        : person(number))
                        .toArray(String[]::new);
        var report = read("people.jsonl", lines);
        assertThat(report.created()).isEqualTo(148);
        assertThat(report.bad()).extracting(ImportReport.BadLine::line).containsExactly(31, 91);
    }

    @Test
    void theSameLineTwiceInOneFileIsOnePerson() {
        var report = read("people.jsonl", person(1), person(1), person(1, "Anja Anders"));
        assertThat(report.bad()).isEmpty();
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(participants.nameOf(participants.findByEmail(email(1)).orElseThrow()))
                .isEqualTo("Anja Anders");
    }

    @Test
    void onlyAnAdministratorImports() {
        for (var person : List.of(sample.anna(), sample.eva(), sample.greet())) {
            signIn.as(person);
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() ->
                            imports.importFor(source, ImportFolder.of(Map.of()), report -> {}));
        }
        signIn.out();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> imports.checkSource(source));
        signIn.as(sample.farid());
        assertThat(imports.importFor(source, ImportFolder.of(Map.of()), report -> {}).lines())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "register, shell.import.error.sourceTaken",
        "Demo, shell.import.error.sourceTaken",
        "'', shell.import.error.source",
        "met spatie, shell.import.error.source",
        "../elders, shell.import.error.source",
        "é, shell.import.error.source"
    })
    void namesThatCannotBeAreRefused(String name, String key) {
        signIn.as(sample.farid());
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> imports.importFor(name, ImportFolder.of(Map.of()), report -> {}))
                .matches(e -> e.key().equals(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "contractregister-haarlem", "TED-2024"})
    void ordinaryNamesAreTaken(String name) {
        signIn.as(sample.farid());
        imports.checkSource(name);
    }
}
