package nl.inkoopkring.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.inkoopkring.content.ImportCompleted;
import nl.inkoopkring.content.ImportedFile;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.Role;
import nl.inkoopkring.shared.AuditLog;
import nl.inkoopkring.shared.InvalidInputException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Reads import folders, one at a time: a bad line stops nothing else, and a line that did not change costs nothing.
 *
 * @see ImportRun
 * @see <a href="../../../../../../docs/import.md">docs/import.md</a>
 */
@Service
public class ImportService {

    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final Set<String> TAKEN = Set.of(Startup.REGISTER, Startup.DEMO);

    private final Map<String, List<ImportedFile>> files;
    private final ImportMemory memory;
    private final ImportBatches batches;
    private final ApplicationEventPublisher events;
    private final CurrentParticipant current;
    private final AuditLog audit;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    ImportService(
            List<ImportedFile> files,
            ImportMemory memory,
            ImportBatches batches,
            ApplicationEventPublisher events,
            CurrentParticipant current,
            AuditLog audit) {
        this.files = byName(files);
        this.memory = memory;
        this.batches = batches;
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
            var run = new ImportRun(source, demo, memory, batches, progress);
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
        var ordered = new LinkedHashMap<String, List<ImportedFile>>();
        first.values()
                .forEach(name ->
                        ordered.put(name, List.copyOf(byName.getOrDefault(name, List.of()))));
        return ordered;
    }
}
