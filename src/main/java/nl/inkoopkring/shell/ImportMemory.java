package nl.inkoopkring.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What earlier imports made of which line, and a digest of each as it was: so the next import finds the item again, and sees what did not change. */
@Component
class ImportMemory {

    private final JdbcTemplate jdbc;

    ImportMemory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The item a line became, and the digest of the line then. */
    record Known(UUID itemId, String digest) {}

    /** The lines of one file of a source, by external id. */
    Map<String, Known> of(String source, String fileName) {
        var known = new HashMap<String, Known>();
        jdbc.query(
                "select external_id, item_id, digest from import_line where source = ? and file_name = ?",
                row -> {
                    known.put(
                            row.getString(1),
                            new Known(UUID.fromString(row.getString(2)), row.getString(3)));
                },
                source,
                fileName);
        return known;
    }

    /** An item that any source brought under this id; that of the register goes before others. */
    Optional<UUID> find(String fileName, String externalId) {
        return jdbc
                .queryForList(
                        "select item_id from import_line where file_name = ? and external_id = ? order by source <> 'register', source limit 1",
                        String.class,
                        fileName,
                        externalId)
                .stream()
                .map(UUID::fromString)
                .findFirst();
    }

    /** Remembers lines of one file, or what they are now; all in one statement, within the transaction that stores their items. */
    void remember(String source, String fileName, Map<String, Known> lines) {
        List<Object[]> rows =
                lines.entrySet().stream()
                        .map(line ->
                                new Object[] {
                                    source,
                                    fileName,
                                    line.getKey(),
                                    line.getValue().itemId().toString(),
                                    line.getValue().digest()
                                })
                        .toList();
        jdbc.batchUpdate(
                """
                insert into import_line (source, file_name, external_id, item_id, digest) values (?, ?, ?, ?, ?)
                on duplicate key update digest = values(digest)\
                """,
                rows);
    }
}
