package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.PoolInUse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When all connections of the pool are in use, a search goes on: it needs none. */
@InkoopkringTest
class SearchConnectionsTest {

    private static final Viewer MEMBER =
            new Viewer(null, null, Set.of(Access.NETWORK, Access.PARTNERS));

    @Autowired private DataSource connections;
    @Autowired private SearchService search;

    @Test
    void aSearchTakesNoConnection() throws SQLException {
        var request = SearchRequest.of("kleding", 10);
        search.search(request, MEMBER);

        try (var _ = new PoolInUse(connections)) {
            assertThat(search.search(request, MEMBER).hits()).isNotEmpty();
        }
    }
}
