package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.matching.PeerRequest;
import nl.inkoopkring.matching.PeerService;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shell.TestImports;
import nl.inkoopkring.testing.SampleNetwork;
import nl.inkoopkring.testing.SignIn;
import nl.inkoopkring.testing.Specimen;
import org.hibernate.search.mapper.orm.Search;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures search, suggestions, peers and indexing on one backend beside MariaDB's own search on the same rows, in one run on one machine; what else a backend can be
 * measured beside, its benchmark adds. Not a test: {@code ./mvnw -Pbenchmark test}, with {@code -Dbenchmark.documents=…} for another number than 100,000.
 */
abstract class BackendBenchmark {

    static final Path FOLDER = Path.of("target", "benchmark");

    private static final int QUERIES = 200;
    private static final int PEOPLE = 400;
    private static final int CHUNK = 1_000;
    static final int TEN = 10;
    private static final int PARALLEL = 16;

    /** What takes long is asked less often where it takes ten times as long. */
    private static final int MANY_DOCUMENTS = 200_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final int documents = Integer.getInteger("benchmark.documents", 100_000);
    final BenchmarkReport report;

    @Autowired EntityManagerFactory entityManagers;
    @Autowired private SearchService search;
    @Autowired private SuggestionService suggestions;
    @Autowired private SearchIndex index;
    @Autowired private PeerService peers;
    @Autowired private InkooppakketDirectory packages;
    @Autowired private NetworkDirectory directory;
    @Autowired private CurrentParticipant current;
    @Autowired private TestImports imports;
    @Autowired private SampleNetwork network;
    @Autowired private SignIn signIn;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private TransactionTemplate transaction;

    BackendBenchmark(String backend) {
        report = new BenchmarkReport(FOLDER.resolve(backend + ".md"), documents);
    }

    @Test
    void measure() throws Exception {
        var corpus = corpus();
        write(corpus);
        var person = network.member();
        var viewer = current.viewerOf(person.value());
        var queries = IntStream.range(0, QUERIES).mapToObj(corpus::query).toList();

        report.heading("Indexing", "| | documents/s | MB |");
        indexing(corpus, index());

        report.heading("Search", "| | p50 ms | p99 ms | calls/s |");
        var service = measured("search service", query(queries, q -> search(q, viewer)));
        searching(queries, viewer, service);
        var fulltext =
                Measured.of(
                        new Measured.Effort(1, QUERIES, isMuch() ? 0 : 1, 1),
                        query(queries, this::fulltext));
        report.line("MariaDB FULLTEXT", fulltext);
        report.ratio("service ÷ FULLTEXT, p50", service.p50() / fulltext.p50(), "≤ 0.35");
        report.line(
                "search service, " + PARALLEL + " at once",
                Measured.of(
                        new Measured.Effort(PARALLEL, QUERIES, 0, 1),
                        query(queries, q -> search(q, viewer))));

        report.heading("Suggestions and peers", "| | p50 ms | p99 ms | calls/s |");
        var suggesting = measured("suggestions", query(queries, q -> suggest(q, viewer)));
        report.ratio("suggestions, p99 in ms", suggesting.p99(), "≤ 10");
        signIn.as(person);
        var all = List.copyOf(packages.all());
        peers(
                "peers for a package",
                viewer,
                i -> PeerRequest.packages(Set.of(all.get(i % all.size()).id().value()), 6));
        peers("peers for words", viewer, i -> PeerRequest.words(queries.get(i), 6));
        peers(
                "peers for a description",
                viewer,
                i -> PeerRequest.description(corpus.procurement(-1 - i).text(), 6));
        signIn.out();

        analysing(corpus);
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        report.heading("Memory", "| | MB |");
        report.line("heap in use after the run, the whole application", heap);
        report.print();
    }

    /**
     * Reports how fast the application wrote the index, and what it can be measured beside.
     *
     * @param rate in documents a second
     */
    abstract void indexing(BenchmarkCorpus corpus, double rate) throws Exception;

    /** What else the search service can be measured beside. */
    abstract void searching(List<String> queries, Viewer viewer, Measured service) throws Exception;

    /** What has to do with texts and not with a backend. */
    abstract void analysing(BenchmarkCorpus corpus) throws Exception;

    private boolean isMuch() {
        return documents >= MANY_DOCUMENTS;
    }

    private BenchmarkCorpus corpus() throws IOException {
        var lines =
                IntStream.range(0, PEOPLE)
                        .mapToObj(i ->
                                """
                                {"externalId": "meting-%1$d", "name": "Meting %1$d", "email": "meting%1$d@proef.example", "memberships": [{"organisation": "org-purmerend", "jobTitle": "inkoper", "from": "2019-01-01"}]}
                                """
                                        .formatted(i))
                        .collect(Collectors.joining());
        imports.readInvented("benchmark", Map.of("people.jsonl", lines));
        var people = directory.people().stream().map(p -> p.id().value()).sorted().toList();
        var organisations =
                directory.organisations().stream().map(o -> o.id().value()).sorted().toList();
        var bought = packages.all().stream().map(p -> p.id().value()).sorted().toList();
        var words =
                new ClassPathResource("register/cpv.tsv")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .flatMap(line ->
                                Stream.of(line.toLowerCase(Locale.ROOT).split("[^a-zà-ÿ]+")))
                        .filter(word -> word.length() > 3)
                        .distinct()
                        .toList();
        return new BenchmarkCorpus(words, bought, people, organisations);
    }

    /** The rows, and beside them the same text with MariaDB's own index. */
    private void write(BenchmarkCorpus corpus) {
        jdbc.execute(
                "create table benchmark_text (id int primary key, title text not null, body longtext not null, fulltext (title, body))");
        for (int from = 0; from < documents; from += CHUNK) {
            var drafts =
                    IntStream.range(from, Math.min(documents, from + CHUNK))
                            .mapToObj(corpus::procurement)
                            .toList();
            int first = from;
            transaction.executeWithoutResult(status -> {
                jdbc.batchUpdate(
                        "insert into specimen (id, version, revision, document) values (?, 0, 0, ?)",
                        drafts.stream()
                                .map(draft ->
                                        new Object[] {
                                            Ids.next().toString(), JSON.writeValueAsString(draft)
                                        })
                                .toList());
                jdbc.batchUpdate(
                        "insert into benchmark_text (id, title, body) values (?, ?, ?)",
                        IntStream.range(0, drafts.size())
                                .mapToObj(i ->
                                        new Object[] {
                                            first + i, drafts.get(i).title(), drafts.get(i).text()
                                        })
                                .toList());
            });
        }
    }

    private double index() {
        long begin = System.nanoTime();
        index.rebuildNow(Specimen.class);
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(index.progress())
                .isEqualTo(new RebuildProgress(false, documents, documents, 0, false));
        var workspace = Search.mapping(entityManagers).scope(Object.class).workspace();
        workspace.mergeSegments();
        workspace.refresh();
        return documents / seconds;
    }

    SearchResult search(String query, Viewer viewer) {
        return Objects.requireNonNull(
                transaction.execute(status -> search.search(SearchRequest.of(query, TEN), viewer)));
    }

    /** What the service does without counting. */
    List<SearchHit> hits(String query, Viewer viewer) {
        return Objects.requireNonNull(
                transaction.execute(status -> search.hits(SearchRequest.of(query, TEN), viewer)));
    }

    private void fulltext(String query) {
        jdbc.queryForList(
                "select id, title from benchmark_text where match (title, body) against (?) limit 10",
                query);
    }

    private void suggest(String query, Viewer viewer) {
        suggestions.suggest(query.substring(0, Math.min(4, query.length())), viewer, 8);
    }

    private void peers(String name, Viewer viewer, IntFunction<PeerRequest> request) {
        report.line(
                name,
                Measured.of(
                        isMuch()
                                ? new Measured.Effort(1, 10, 1, 2)
                                : new Measured.Effort(1, 60, 2, 3),
                        i -> peers.peers(request.apply(i), viewer)));
    }

    static IntConsumer query(List<String> queries, Consumer<String> ask) {
        return i -> ask.accept(queries.get(i));
    }

    Measured measured(String name, IntConsumer work) {
        var measured = Measured.of(new Measured.Effort(1, QUERIES, isMuch() ? 3 : 10, 3), work);
        report.line(name, measured);
        return measured;
    }
}
