package nl.inkoopkring.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import nl.inkoopkring.shell.ImportFolder;
import nl.inkoopkring.shell.ImportReport;
import nl.inkoopkring.shell.ImportService;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.SampleNetwork;
import nl.inkoopkring.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@InkoopkringTest
class ProcurementImportTest {

    private static final String FILE = "procurements.jsonl";
    private static final Path REGISTER = Path.of("src/main/resources/register", FILE);
    private static final Path DEMO = Path.of("demo");

    @Autowired private ImportService imports;
    @Autowired private SampleNetwork network;
    @Autowired private SignIn signIn;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private TransactionTemplate transaction;

    @BeforeEach
    void signInAdministrator() {
        signIn.as(network.administrator());
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    @Test
    void theRegisterIsLoadedWhole() throws IOException {
        try (var lines = Files.lines(REGISTER)) {
            assertThat(count("select count(*) from procurement where source = 'register'"))
                    .isEqualTo(lines.filter(line -> !line.isBlank()).count());
        }
        assertThat(
                        count(
                                "select count(*) from procurement where source = 'register' and"
                                        + " visibility <> 'OPEN'"))
                .isZero();
    }

    /** In a transaction that is taken back: the tests that follow are not to find the demo. */
    @Test
    void theDemoHasNoBadLines() {
        var report = new AtomicReference<ImportReport>();
        transaction.executeWithoutResult(status -> {
            report.set(imports.importFor("demoproef", ImportFolder.of(DEMO), progress -> {}));
            status.setRollbackOnly();
        });
        var bad =
                Objects.requireNonNull(report.get()).bad().stream()
                        .filter(line -> line.file().equals(FILE))
                        .toList();
        assertThat(bad).isEmpty();
        assertThat(report.get().created()).isGreaterThan(150);
    }

    @Test
    void importingTwiceChangesNothingAndAChangedLineIsUpdated() {
        var first = line("import-een", "\"phase\": \"CONTRACT\", " + experiences("les-a", "les-b"));
        assertThat(read(first).created()).isEqualTo(1);
        assertThat(read(first).unchanged()).isEqualTo(1);
        assertThat(experienceCount("import-een")).isEqualTo(2);

        var second = line("import-een", "\"phase\": \"ENDED\", " + experiences("les-b", "les-c"));
        var report = read(second);

        assertThat(report.updated()).isEqualTo(1);
        assertThat(report.bad()).isEmpty();
        assertThat(experienceCount("import-een")).isEqualTo(2);
        assertThat(
                        jdbc.queryForList(
                                "select e.external_id from experience e join procurement p on p.id"
                                        + " = e.procurement_id where p.external_id = 'import-een' order"
                                        + " by 1",
                                String.class))
                .containsExactly("les-b", "les-c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"phase\": \"KLAAR\"|veld 'phase' heeft de onbekende waarde 'KLAAR'",
                "\"phase\": \"ENDED\", \"cpv\": [\"99999999\"]|veld 'cpv' bevat een onbekende code:"
                        + " '99999999'",
                "\"phase\": \"ENDED\", \"startedOn\": \"2025-02-01\", \"awardedOn\":"
                        + " \"2025-01-01\"|volgen op elkaar",
                "\"phase\": \"ENDED\", \"sourceUrl\": \"javascript:alert(1)\"|veld 'sourceUrl' is"
                        + " geen adres",
                "\"phase\": \"ENDED\", \"people\": [{\"person\": \"niemand\", \"role\":"
                        + " \"BUYER\"}]|verwijst naar 'niemand'",
                "\"phase\": \"ENDED\", \"handreikingen\": [\"bestaat-niet\"]|verwijst naar"
                        + " 'bestaat-niet'",
                "\"phase\": \"ENDED\", \"experiences\": [{\"externalId\": \"zonder-les\","
                        + " \"phase\": \"ENDED\"}]|veld 'experiences[0].lesson' ontbreekt of is leeg",
                "\"phase\": \"ENDED\", \"fase\": \"ENDED\"|veld 'fase' is onbekend"
            })
    void aBadLineSaysInDutchWhatIsWrong(String fields, String reason) {
        var report = read(line("import-fout", fields));

        assertThat(report.bad())
                .singleElement()
                .satisfies(bad -> {
                    assertThat(bad.file()).isEqualTo(FILE);
                    assertThat(bad.line()).isEqualTo(1);
                    assertThat(bad.reason()).contains(reason);
                });
        assertThat(count("select count(*) from procurement where external_id = 'import-fout'"))
                .isZero();
    }

    /** Partners read what is shared with partners, never a dossier. */
    @Test
    void refusesWhoIsOnlyAPartner() {
        network.partner();
        for (var fields :
                List.of(
                        "\"phase\": \"CONTRACT\", \"people\": [{\"person\": \"proef-partner\", \"role\": \"BUYER\"}]",
                        "\"phase\": \"CONTRACT\", \"experiences\": [{\"externalId\": \"les-partner\", \"author\": \"proef-partner\", \"phase\": \"CONTRACT\", \"lesson\": \"Van een partner.\"}]")) {
            assertThat(read(line("import-partner", fields)).bad())
                    .singleElement()
                    .satisfies(bad -> assertThat(bad.reason()).contains("alleen partner"));
        }
        assertThat(count("select count(*) from procurement where external_id = 'import-partner'"))
                .isZero();
    }

    private ImportReport read(String line) {
        return imports.importFor(
                "procurement-import-test",
                ImportFolder.of(Map.of(FILE, line.getBytes(StandardCharsets.UTF_8))),
                progress -> {});
    }

    private static String line(String externalId, String fields) {
        return """
        {"externalId": "%s", "title": "Proef met import", "package": "pakket-verkeersborden", "organisations": [{"organisation": "org-purmerend", "role": "LEAD"}], %s}
        """
                .formatted(externalId, fields);
    }

    private static String experiences(String... ids) {
        var list = new StringBuilder();
        for (var id : ids) {
            list.append(list.isEmpty() ? "" : ", ")
                    .append(
                            "{\"externalId\": \"%s\", \"phase\": \"CONTRACT\", \"lesson\": \"Les %s.\"}"
                                    .formatted(id, id));
        }
        return "\"experiences\": [" + list + "]";
    }

    private int experienceCount(String externalId) {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        "select count(*) from experience e join procurement p on p.id = e.procurement_id"
                                + " where p.external_id = ?",
                        Integer.class,
                        externalId));
    }

    private int count(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Integer.class));
    }
}
