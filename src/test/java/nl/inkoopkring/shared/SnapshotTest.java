package nl.inkoopkring.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.PoolInUse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@InkoopkringTest
class SnapshotTest {

    @Autowired private DataSource connections;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private EntityManager entities;
    @Autowired private PlatformTransactionManager transactions;

    private final AtomicInteger reads = new AtomicInteger();
    private Runnable read = () -> {};
    private Snapshot<Integer> rows;

    @BeforeEach
    void readThemOnce() {
        rows =
                new Snapshot<>(
                        transactions,
                        () -> {
                            read.run();
                            return reads.incrementAndGet();
                        });
        assertThat(rows.get()).isEqualTo(1);
    }

    @Test
    void areReadAgainAfterAChangeAndOnlyThen() {
        assertThat(rows.get()).isEqualTo(1);

        rows.changed();

        assertThat(rows.get()).isEqualTo(2);
    }

    /** Either way of reading says it in its own exception. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void stayWhatTheyWereWhileThereIsNoConnectionToReadThemWith(boolean byEntities)
            throws SQLException {
        read =
                byEntities
                        ? () -> entities.createNativeQuery("select 1").getSingleResult()
                        : () -> jdbc.execute("select 1");
        rows.changed();

        try (var _ = new PoolInUse(connections)) {
            assertThat(rows.get()).isEqualTo(1);
        }
        assertThat(rows.get()).isEqualTo(2);
    }

    /** For the SQL state of the first the driver throws what the pool throws when it has no connection. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "signal sqlstate '45000' set message_text = 'not now'",
                "select 1 from no_such_table"
            })
    void hideNoOtherFailure(String failing) {
        read = () -> jdbc.execute(failing);
        rows.changed();

        assertThatThrownBy(rows::get).isInstanceOf(DataAccessException.class);

        read = () -> jdbc.execute("select 1");
        assertThat(rows.get()).isEqualTo(2);
    }
}
