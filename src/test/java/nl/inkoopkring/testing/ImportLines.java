package nl.inkoopkring.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.inkoopkring.content.ImportContext;
import nl.inkoopkring.content.ImportLine;
import nl.inkoopkring.content.ImportedFile;
import nl.inkoopkring.shared.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Gives lines to the reader of one file, without the rest of their folder; what they refer to is up to the test. */
public class ImportLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ImportedFile file;
    private final TransactionTemplate transaction;
    private final String source;
    private final BiFunction<String, String, UUID> references;

    public ImportLines(
            ImportedFile file,
            TransactionTemplate transaction,
            String source,
            BiFunction<String, String, UUID> references) {
        this.file = file;
        this.transaction = transaction;
        this.source = source;
        this.references = references;
    }

    public List<UUID> readAll(Path lines) {
        var ids = new ArrayList<UUID>();
        try {
            for (var line : Files.readAllLines(lines)) {
                ids.add(read(line, null));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return ids;
    }

    /** Stores a line as the import does, unknown fields refused. */
    public UUID read(String json, @Nullable UUID existing) {
        return transaction.execute(status -> {
            var line = new ImportLine(JSON.readTree(json));
            assertThat(line.externalId()).isNotBlank();
            var id =
                    file.store(
                            line,
                            new ImportContext() {
                                @Override
                                public Origin origin(String externalId) {
                                    return new Origin(source, externalId, false);
                                }

                                @Override
                                public UUID resolve(String fileName, String externalId) {
                                    return references.apply(fileName, externalId);
                                }
                            },
                            existing);
            line.rejectUnknown();
            return id;
        });
    }
}
