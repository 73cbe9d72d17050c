package nl.inkoopkring.search;

import java.util.List;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.testing.OnOpenSearch;

/** On OpenSearch, in a process of its own on this machine. */
@OnOpenSearch
class OpenSearchBenchmark extends BackendBenchmark {

    OpenSearchBenchmark() {
        super("opensearch");
    }

    @Override
    void indexing(BenchmarkCorpus corpus, double rate) {
        report.line("the application, with reading from the database", "%,.0f | ".formatted(rate));
    }

    @Override
    void searching(List<String> queries, Viewer viewer, Measured service) {
        // Its own queries by hand would be the same requests.
    }

    @Override
    void analysing(BenchmarkCorpus corpus) {
        // The same as on Lucene.
    }
}
