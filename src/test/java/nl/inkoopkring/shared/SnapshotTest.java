package nl.inkoopkring.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.SearchRequest;
import nl.inkoopkring.search.SearchService;
import nl.inkoopkring.testing.InkoopkringTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** When all connections of the pool are in use, whoever needs none goes on. */
@InkoopkringTest
class ConnectionsTest {

    private static final Viewer MEMBER =
            new Viewer(null, null, Set.of(Access.NETWORK, Access.PARTNERS));

    @Autowired private DataSource connections;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private SearchService search;

    private final List<Connection> held = new ArrayList<>();
    private final AtomicInteger reads = new AtomicInteger();
    private HikariDataSource pool;

    @BeforeEach
    void findPool() throws SQLException {
        pool = connections.unwrap(HikariDataSource.class);
    }

    @AfterEach
    void giveBack() throws SQLException {
        for (var connection : held) {
            connection.close();
        }
    }

    @Test
    void aSearchTakesNoConnection() throws SQLException {
        var request = SearchRequest.of("kleding", 10);
        search.search(request, MEMBER);
        holdAll();

        assertThat(search.search(request, MEMBER).hits()).isNotEmpty();
    }

    @Test
    void rowsInMemoryStayWhatTheyWereWhileTheyCannotBeRead() throws SQLException {
        var rows = new Snapshot<>(transactions, this::read);
        assertThat(rows.get()).isEqualTo(1);
        rows.changed();
        holdAll();

        assertThat(rows.get()).isEqualTo(1);
    }

    @Test
    void rowsInMemoryAreReadAgainAfterAChangeAndOnlyThen() {
        var rows = new Snapshot<>(transactions, this::read);
        assertThat(rows.get()).isEqualTo(1);
        assertThat(rows.get()).isEqualTo(1);

        rows.changed();

        assertThat(rows.get()).isEqualTo(2);
    }

    private int read() {
        jdbc.execute("select 1");
        return reads.incrementAndGet();
    }

    private void holdAll() throws SQLException {
        while (held.size() < pool.getMaximumPoolSize()) {
            held.add(pool.getConnection());
        }
    }
}
