package nl.inkoopkring.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.inkoopkring.testing.OnOpenSearch;
import nl.inkoopkring.testing.OpenSearchGate;
import org.junit.jupiter.api.Tag;

/** The same queries, documents and thresholds, with the index in OpenSearch. */
@Tag(OnOpenSearch.TAG)
class SearchRelevanceOnOpenSearchTest extends SearchRelevanceTest {

    @Override
    JudgedIndex open(List<JudgedSet.Document> indexed) {
        return JudgedIndex.open(settings(), indexed);
    }

    /** The application's own, with the things themselves for the names of beans. */
    private static Map<String, Object> settings() {
        var server = new OpenSearchServer(OpenSearchGate.get().address(), "", "");
        var settings = new HashMap<String, Object>();
        new SearchBackend("opensearch", "", server).customize(settings);
        settings.put("hibernate.search.backend.analysis.configurer", new SearchAnalysis());
        settings.put("hibernate.search.backend.client.configurer", new OpenSearchRequests(server));
        settings.put("hibernate.search.backend.layout.strategy", new OpenSearchNames("judged"));
        return settings;
    }
}
