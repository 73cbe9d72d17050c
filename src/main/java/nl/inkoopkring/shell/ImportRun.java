package nl.inkoopkring.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import nl.inkoopkring.content.ImportContext;
import nl.inkoopkring.content.ImportLine;
import nl.inkoopkring.content.ImportLineException;
import nl.inkoopkring.content.ImportedFile;
import nl.inkoopkring.shared.Origin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One folder while it is read. Lines are stored together as long as all of them are right; when one is not, those around it are stored each for itself. */
final class ImportRun implements ImportContext {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final int LONGEST_LINE = 1_000_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String source;
    private final boolean demo;
    private final ImportMemory memory;
    private final ImportBatches batches;
    private final Consumer<ImportReport> progress;
    private final Map<String, Map<String, ImportMemory.Known>> known = new HashMap<>();
    private final Map<List<String>, UUID> ofOthers = new HashMap<>();
    private final List<ImportReport.BadLine> bad = new ArrayList<>();

    /** Stored in the transaction that runs now, and known only once it ends well. */
    private final Map<String, ImportMemory.Known> stored = new HashMap<>();

    private String file = "";
    private List<ImportedFile> readers = List.of();
    private int lines;
    private int created;
    private int updated;
    private int unchanged;
    private int refused;

    /**
     * @param progress told after each batch how far it is
     */
    ImportRun(
            String source,
            boolean demo,
            ImportMemory memory,
            ImportBatches batches,
            Consumer<ImportReport> progress) {
        this.source = source;
        this.demo = demo;
        this.memory = memory;
        this.batches = batches;
        this.progress = progress;
    }

    private record Line(int number, String externalId, JsonNode json, String digest) {}

    /** Reads a file to its end, whatever is wrong with its lines. */
    void read(String name, List<ImportedFile> itsReaders, InputStream stream) throws IOException {
        file = name;
        readers = itsReaders;
        var batch = new LinkedHashMap<String, Line>();
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            int number = 0;
            String text;
            while ((text = reader.readLine()) != null) {
                number++;
                if (number == 1 && text.startsWith("\uFEFF")) {
                    text = text.substring(1);
                }
                if (!text.isBlank()) {
                    lines++;
                    take(number, text, batch);
                }
            }
        }
        storeAll(batch);
    }

    private void take(int number, String text, Map<String, Line> batch) {
        try {
            var line = parse(number, text);
            if (batch.containsKey(line.externalId())) {
                storeAll(batch);
            }
            var before = knownOf(file).get(line.externalId());
            if (before != null && before.digest().equals(line.digest())) {
                unchanged++;
            } else {
                batch.put(line.externalId(), line);
            }
        } catch (RuntimeException e) {
            // What came before it comes first in the report too.
            storeAll(batch);
            refuse(number, e);
        }
        if (batch.size() == ImportBatches.SIZE) {
            storeAll(batch);
        }
    }

    private static Line parse(int number, String text) {
        if (text.length() > LONGEST_LINE) {
            throw new ImportLineException("de regel is langer dan een miljoen tekens");
        }
        var json = JSON.readTree(text);
        return new Line(number, new ImportLine(json).externalId(), json, digest(text));
    }

    private void storeAll(Map<String, Line> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            storeTogether(batch.values());
        } catch (RuntimeException e) {
            LOG.debug("Import {}: {} lines of {} one by one", source, batch.size(), file, e);
            batch.values().forEach(this::storeAlone);
        }
        batch.clear();
        progress.accept(report(true));
    }

    private void storeAlone(Line line) {
        try {
            storeTogether(List.of(line));
        } catch (RuntimeException e) {
            refuse(line.number(), e);
        }
    }

    private void storeTogether(Collection<Line> batch) {
        stored.clear();
        batches.run(() -> {
            batch.forEach(this::store);
            memory.remember(source, file, stored);
        });
        var before = knownOf(file);
        for (var line : stored.entrySet()) {
            if (before.put(line.getKey(), line.getValue()) == null) {
                created++;
            } else {
                updated++;
            }
        }
        stored.clear();
    }

    private void store(Line line) {
        var fields = new ImportLine(line.json());
        // Asked of these fields too: what nobody asks for is refused below.
        var externalId = fields.externalId();
        var before = own(file, externalId);
        UUID row = before == null ? null : before.itemId();
        for (var reader : readers) {
            row = reader.store(fields, this, row);
        }
        fields.rejectUnknown();
        stored.put(externalId, new ImportMemory.Known(Objects.requireNonNull(row), line.digest()));
    }

    private void refuse(int number, RuntimeException problem) {
        refused++;
        var reason =
                switch (problem) {
                    case ImportLineException e -> String.valueOf(e.getMessage());
                    case JacksonException _ -> "geen geldige JSON";
                    default -> {
                        // Whatever it is, the lines after this one must still be read.
                        LOG.warn("Import {}: {}:{}", source, file, number, problem);
                        yield "kon niet worden opgeslagen; het logboek zegt waarom";
                    }
                };
        if (bad.size() < ImportReport.MOST_SHOWN) {
            bad.add(new ImportReport.BadLine(file, number, reason));
        }
    }

    private ImportMemory.@Nullable Known own(String fileName, String externalId) {
        var now = fileName.equals(file) ? stored.get(externalId) : null;
        return now == null ? knownOf(fileName).get(externalId) : now;
    }

    private Map<String, ImportMemory.Known> knownOf(String name) {
        return known.computeIfAbsent(name, key -> memory.of(source, key));
    }

    @Override
    public Origin origin(String externalId) {
        return new Origin(source, externalId, demo);
    }

    @Override
    public UUID resolve(String fileName, String externalId) {
        var own = own(fileName, externalId);
        return own != null
                ? own.itemId()
                : ofOthers.computeIfAbsent(
                        List.of(fileName, externalId), key -> ofOther(fileName, externalId));
    }

    private UUID ofOther(String fileName, String externalId) {
        return memory.find(fileName, externalId)
                .orElseThrow(() ->
                        new ImportLineException(
                                "verwijst naar '%s', dat niet in %s of een eerdere import staat"
                                        .formatted(externalId, fileName)));
    }

    ImportReport report(boolean running) {
        return new ImportReport(
                source, lines, created, updated, unchanged, refused, running, List.copyOf(bad));
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
