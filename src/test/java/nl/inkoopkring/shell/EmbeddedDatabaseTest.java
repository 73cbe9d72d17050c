package nl.inkoopkring.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    private static final Path PROGRAMS = Path.of("target", "mariadb-server").toAbsolutePath();

    /** The library forgets what lies below the temporary folder; someone who tries Inkoopkring there must not find it empty the next day. */
    @Test
    void whatWasWrittenIsThereAfterASecondStartAlsoBelowTheTemporaryFolder(@TempDir Path folder)
            throws SQLException {
        var first = EmbeddedDatabase.start(folder, PROGRAMS);
        try {
            execute(first, "CREATE TABLE kept (word VARCHAR(20))");
            execute(first, "INSERT INTO kept VALUES ('lantaarnpaal')");
        } finally {
            first.stop();
        }

        var second = EmbeddedDatabase.start(folder, PROGRAMS);
        try (var connection = connect(second);
                var statement = connection.createStatement();
                var words = statement.executeQuery("SELECT word FROM kept")) {
            assertThat(words.next()).isTrue();
            assertThat(words.getString(1)).isEqualTo("lantaarnpaal");
        } finally {
            second.stop();
        }
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static java.sql.Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), EmbeddedDatabase.USER, database.password());
    }
}
