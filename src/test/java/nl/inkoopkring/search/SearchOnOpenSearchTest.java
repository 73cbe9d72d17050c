package nl.inkoopkring.search;

import nl.inkoopkring.testing.OnOpenSearch;
import org.junit.jupiter.api.Nested;

/** What search promises it promises on OpenSearch too: the same tests, on a real server. */
class SearchOnOpenSearchTest {

    @Nested
    @OnOpenSearch
    class Finding extends SearchServiceTest {}

    @Nested
    @OnOpenSearch
    class Visibility extends SearchVisibilityTest {}

    @Nested
    @OnOpenSearch
    class Facets extends FacetCountTest {}

    @Nested
    @OnOpenSearch
    class Signs extends SignsInQueryTest {}

    @Nested
    @OnOpenSearch
    class HostileQueries extends HostileQueryTest {}

    @Nested
    @OnOpenSearch
    class Interface extends SearchApiTest {}

    @Nested
    @OnOpenSearch
    class Rebuilding extends SearchIndexTest {}
}
