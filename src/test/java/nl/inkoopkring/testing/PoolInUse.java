package nl.inkoopkring.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Every connection of the pool, held until closed. */
public final class PoolInUse implements AutoCloseable {

    private final List<Connection> held = new ArrayList<>();

    public PoolInUse(DataSource connections) throws SQLException {
        var pool = connections.unwrap(HikariDataSource.class);
        while (held.size() < pool.getMaximumPoolSize()) {
            held.add(pool.getConnection());
        }
    }

    @Override
    public void close() throws SQLException {
        for (var connection : held) {
            connection.close();
        }
    }
}
