package nl.inkoopkring.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.inkoopkring.content.ImportCompleted;
import nl.inkoopkring.content.ImportContext;
import nl.inkoopkring.content.ImportLine;
import nl.inkoopkring.content.ImportLineException;
import nl.inkoopkring.content.ImportedFile;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.Role;
import nl.inkoopkring.shared.AuditLog;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.Origin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads import folders line by line, each line in a transaction of its own, so that a bad one stops nothing else. Remembers a digest of every line, so that what did
 * not change costs nothing.
 *
 * @see <a href="../../../../../../docs/import.md">docs/import.md</a>
 */
@Service
public class ImportService {

    private static final Logger LOG = LoggerFactory.getLogger(ImportService.class);
    private static final int LONGEST_LINE = 1_000_000;
    private static final int REPORT_EVERY = 25;
    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final Set<String> TAKEN = Set.of(Startup.REGISTER, Startup.DEMO);

    private final Map<String, List<ImportedFile>> files;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final CurrentParticipant current;
    private final AuditLog audit;
    private final JsonMapper json = JsonMapper.builder().build();
    private final ReentrantLock oneAtATime = new ReentrantLock();

    ImportService(
            List<ImportedFile> files,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            CurrentParticipant current,
            AuditLog audit) {
        this.files = byName(files);
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.current = current;
        this.audit = audit;
    }

    /** The files it knows, in the order they are read. No secret: docs/import.md names them. */
    public List<String> fileNames() {
        return List.copyOf(files.keySet());
    }

    /**
     * Whether an administrator may import under this name.
     *
     * @throws InvalidInputException when it has other characters than letters, digits and hyphens, or is a name of the application itself
     */
    public void checkSource(String source) {
        current.requireRole(Role.ADMIN);
        if (!SOURCE.matcher(source).matches()) {
            throw new InvalidInputException("shell.import.error.source");
        }
        if (TAKEN.contains(source.toLowerCase(Locale.ROOT))) {
            throw new InvalidInputException("shell.import.error.sourceTaken", source);
        }
    }

    /**
     * Imports for an administrator.
     *
     * @param source a name that stays the same for the same origin; {@code register} and {@code demo} are taken
     * @param progress told now and then how far it is, and at the end
     * @throws InvalidInputException for a name that {@link #checkSource} refuses
     */
    public ImportReport importFor(
            String source, ImportFolder folder, Consumer<ImportReport> progress) {
        current.requireRole(Role.ADMIN);
        checkSource(source);
        audit.record("import", source, "begonnen");
        var report = read(source, false, folder, progress);
        audit.record(
                "import",
                source,
                "%d nieuw, %d gewijzigd, %d geweigerd"
                        .formatted(report.created(), report.updated(), report.refused()));
        return report;
    }

    /** System-internal: reads a folder to its end and says so to whoever listens for {@link ImportCompleted}. */
    ImportReport read(
            String source, boolean demo, ImportFolder folder, Consumer<ImportReport> progress) {
        oneAtATime.lock();
        try {
            var run = new Run(source, demo, progress);
            for (var file : files.entrySet()) {
                var stream = folder.open(file.getKey());
                if (stream.isPresent()) {
                    run.read(file.getKey(), file.getValue(), stream.get());
                }
            }
            var report = run.report(false);
            progress.accept(report);
            events.publishEvent(new ImportCompleted(source, demo));
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            oneAtATime.unlock();
        }
    }

    private static Map<String, List<ImportedFile>> byName(List<ImportedFile> all) {
        var first = new TreeMap<Integer, String>();
        var byName = new HashMap<String, List<ImportedFile>>();
        all.stream()
                .sorted(Comparator.comparingInt(ImportedFile::order))
                .forEach(file -> {
                    if (!byName.containsKey(file.fileName())) {
                        first.put(file.order(), file.fileName());
                    }
                    byName.computeIfAbsent(file.fileName(), name -> new ArrayList<>()).add(file);
                });
        var ordered = new java.util.LinkedHashMap<String, List<ImportedFile>>();
        first.values()
                .forEach(name ->
                        ordered.put(name, List.copyOf(byName.getOrDefault(name, List.of()))));
        return ordered;
    }

    private record Known(UUID itemId, String digest) {}

    /** One folder while it is read. */
    private final class Run implements ImportContext {
        private final String source;
        private final boolean demo;
        private final Consumer<ImportReport> progress;
        private final List<ImportReport.BadLine> bad = new ArrayList<>();
        private final Map<String, Map<String, Known>> known = new HashMap<>();
        private int lines;
        private int created;
        private int updated;
        private int unchanged;
        private int refused;

        Run(String source, boolean demo, Consumer<ImportReport> progress) {
            this.source = source;
            this.demo = demo;
            this.progress = progress;
        }

        void read(String name, List<ImportedFile> readers, InputStream stream) throws IOException {
            try (var reader =
                    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                int number = 0;
                String line;
                while ((line = reader.readLine()) != null) {
                    number++;
                    if (number == 1 && line.startsWith("\uFEFF")) {
                        line = line.substring(1);
                    }
                    if (!line.isBlank()) {
                        take(name, readers, number, line);
                    }
                }
            }
        }

        private void take(String name, List<ImportedFile> readers, int number, String text) {
            lines++;
            try {
                if (text.length() > LONGEST_LINE) {
                    throw new ImportLineException("de regel is langer dan een miljoen tekens");
                }
                store(name, readers, new ImportLine(json.readTree(text)), digest(text));
            } catch (JacksonException e) {
                refuse(name, number, "geen geldige JSON");
            } catch (ImportLineException e) {
                refuse(name, number, String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                // Whatever it is, the lines after this one must still be read.
                LOG.warn("Import {}: {}:{}", source, name, number, e);
                refuse(name, number, "kon niet worden opgeslagen; het logboek zegt waarom");
            }
            if (lines % REPORT_EVERY == 0) {
                progress.accept(report(true));
            }
        }

        private void store(
                String name, List<ImportedFile> readers, ImportLine line, String digest) {
            var externalId = line.externalId();
            var before = knownOf(name).get(externalId);
            if (before != null && before.digest().equals(digest)) {
                unchanged++;
                return;
            }
            var id =
                    transaction.execute(status -> {
                        UUID row = before == null ? null : before.itemId();
                        for (var reader : readers) {
                            row = reader.store(line, this, row);
                        }
                        line.rejectUnknown();
                        remember(
                                name,
                                externalId,
                                java.util.Objects.requireNonNull(row),
                                digest,
                                before);
                        return row;
                    });
            knownOf(name).put(externalId, new Known(java.util.Objects.requireNonNull(id), digest));
            if (before == null) {
                created++;
            } else {
                updated++;
            }
        }

        private void remember(
                String name, String externalId, UUID id, String digest, @Nullable Known before) {
            if (before == null) {
                jdbc.update(
                        "insert into import_line (source, file_name, external_id, item_id, digest) values (?, ?, ?, ?, ?)",
                        source,
                        name,
                        externalId,
                        id.toString(),
                        digest);
            } else {
                jdbc.update(
                        "update import_line set digest = ? where source = ? and file_name = ? and external_id = ?",
                        digest,
                        source,
                        name,
                        externalId);
            }
        }

        private Map<String, Known> knownOf(String name) {
            return known.computeIfAbsent(
                    name,
                    key -> {
                        var rows = new HashMap<String, Known>();
                        jdbc.query(
                                "select external_id, item_id, digest from import_line where source = ? and file_name = ?",
                                row -> {
                                    rows.put(
                                            row.getString(1),
                                            new Known(
                                                    UUID.fromString(row.getString(2)),
                                                    row.getString(3)));
                                },
                                source,
                                key);
                        return rows;
                    });
        }

        @Override
        public Origin origin(String externalId) {
            return new Origin(source, externalId, demo);
        }

        @Override
        public UUID resolve(String fileName, String externalId) {
            var own = knownOf(fileName).get(externalId);
            if (own != null) {
                return own.itemId();
            }
            return jdbc
                    .queryForList(
                            "select item_id from import_line where file_name = ? and external_id = ? order by source <> 'register', source limit 1",
                            String.class,
                            fileName,
                            externalId)
                    .stream()
                    .map(UUID::fromString)
                    .findFirst()
                    .orElseThrow(() ->
                            new ImportLineException(
                                    "verwijst naar '%s', dat niet in %s of een eerdere import staat"
                                            .formatted(externalId, fileName)));
        }

        private void refuse(String name, int number, String reason) {
            refused++;
            if (bad.size() < ImportReport.MOST_SHOWN) {
                bad.add(new ImportReport.BadLine(name, number, reason));
            }
        }

        ImportReport report(boolean running) {
            return new ImportReport(
                    source, lines, created, updated, unchanged, refused, running, List.copyOf(bad));
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
