package nl.inkoopkring.testing;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lets the index come to rest, for tests that compare scores: everything written, nothing deleted that still counts. */
public class SettledIndex {

    private final JdbcTemplate jdbc;
    private final EntityManagerFactory entityManagers;

    SettledIndex(JdbcTemplate jdbc, EntityManagerFactory entityManagers) {
        this.jdbc = jdbc;
        this.entityManagers = entityManagers;
    }

    public void await() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Long.valueOf(0).equals(pending()));
        var workspace = Search.mapping(entityManagers).scope(Object.class).workspace();
        workspace.mergeSegments();
        workspace.refresh();
    }

    private @Nullable Long pending() {
        return jdbc.queryForObject("select count(*) from hsearch_outbox_event", Long.class);
    }
}
