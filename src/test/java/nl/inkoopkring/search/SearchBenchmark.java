package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.matching.PeerRequest;
import nl.inkoopkring.matching.PeerService;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.search.dutch.DutchAnalysis;
import nl.inkoopkring.search.dutch.StopWords;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shell.TestImports;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.SampleNetwork;
import nl.inkoopkring.testing.SignIn;
import nl.inkoopkring.testing.Specimen;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.FSDirectory;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures search, suggestions, peers, analysis and indexing beside what one would use otherwise, all in one run on one machine, and writes the ratios to {@code
 * target/benchmark/report.md}. Not a test: {@code ./mvnw -Pbenchmark test}, with {@code -Dbenchmark.documents=…} for another number than 100,000.
 */
@InkoopkringTest
class SearchBenchmark {

    private static final Path FOLDER = Path.of("target", "benchmark");
    private static final int QUERIES = 200;
    private static final int PEERS = 60;
    private static final int PEOPLE = 400;
    private static final int CHUNK = 1_000;
    private static final int PARALLEL = 16;
    private static final int TEN = 10;

    /** Title and text are each in three fields: lemmas, parts, words as they begin or were written. */
    private static final int OUR_FIELDS = 3;

    private static final String TITLE = "title";
    private static final String BODY = "body";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int documents = Integer.getInteger("benchmark.documents", 100_000);
    private final List<String> report = new ArrayList<>();

    @Autowired private SearchService search;
    @Autowired private SuggestionService suggestions;
    @Autowired private SearchLanguage language;
    @Autowired private NameMatcher names;
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
    @Autowired private EntityManagerFactory entityManagers;

    @Value("${inkoopkring.search.lucene.folder}")
    private Path indexFolder;

    @Test
    void measure() throws IOException, ParseException {
        Files.createDirectories(FOLDER);
        measureAll();
        save();
        System.out.println(String.join("\n", report));
        assertThat(report).isNotEmpty();
    }

    /** Now and then, so that a run that is stopped was not for nothing. */
    private void save() {
        try {
            Files.writeString(FOLDER.resolve("report.md"), String.join("\n", report) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measureAll() throws IOException, ParseException {
        var corpus = corpus();
        write(corpus);
        var person = network.member();
        var viewer = current.viewerOf(person.value());
        var queries = IntStream.range(0, QUERIES).mapToObj(corpus::query).toList();

        heading("Indexing", "| | documents/s | MB |");
        double ours = index();
        double plain = indexPlainDutch(corpus, "dutch", 1);
        double same = indexPlainDutch(corpus, "dutch-same", OUR_FIELDS);
        line("the application, with reading from the database", ours, size(indexFolder));
        line("`dutch`, two fields, one thread", plain, size(FOLDER.resolve("dutch")));
        line("`dutch`, six fields, one thread", same, size(FOLDER.resolve("dutch-same")));
        ratio("indexing ÷ as many `dutch` fields", ours / same, "≥ 0.7");

        heading("Search", "| | p50 ms | p99 ms | calls/s |");
        var service = measured("search service", query(queries, q -> search(q, viewer)));
        try (var reader = openIndex()) {
            var searcher = new IndexSearcher(reader);
            var raw = queries.stream().map(q -> luceneQuery(q, viewer)).toList();
            var lucene = measured("the same Lucene query", i -> top(searcher, raw.get(i)));
            ratio("service ÷ raw, p50", service.p50() / lucene.p50(), "≤ 1.25");
            ratio("service ÷ raw, p99", service.p99() / lucene.p99(), "≤ 1.5");
            try (var dutchReader =
                    DirectoryReader.open(FSDirectory.open(FOLDER.resolve("dutch")))) {
                var dutchSearcher = new IndexSearcher(dutchReader);
                var parser =
                        new MultiFieldQueryParser(new String[] {TITLE, BODY}, new DutchAnalyzer());
                var dutchQueries = new ArrayList<Query>();
                for (var query : queries) {
                    dutchQueries.add(parser.parse(query));
                }
                var dutch = measured("plain `dutch`", i -> top(dutchSearcher, dutchQueries.get(i)));
                ratio("full Dutch query ÷ plain `dutch`, p50", lucene.p50() / dutch.p50(), "≤ 3");
            }
        }
        var fulltext = measured("MariaDB FULLTEXT", query(queries, this::fulltext));
        ratio("service ÷ FULLTEXT, p50", service.p50() / fulltext.p50(), "≤ 0.35");
        var parallel = Measured.of(PARALLEL, QUERIES, query(queries, q -> search(q, viewer)));
        line("search service, " + PARALLEL + " at once", parallel);

        heading("Suggestions and peers", "| | p50 ms | p99 ms | calls/s |");
        var suggesting =
                measured(
                        "suggestions",
                        query(
                                queries,
                                q ->
                                        suggestions.suggest(
                                                q.substring(0, Math.min(4, q.length())),
                                                viewer,
                                                8)));
        ratio("suggestions, p99 in ms", suggesting.p99(), "≤ 10");
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

        heading("Analysis", "| | tokens/s of processor time |");
        analysis(corpus);
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        heading("Memory", "| | MB |");
        report.add("| heap in use after the run, the whole application | %d |".formatted(heap));
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
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                        .lines()
                        .flatMap(line ->
                                Stream.of(
                                        line.toLowerCase(java.util.Locale.ROOT)
                                                .split("[^a-zà-ÿ]+")))
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
        assertThat(index.progress().failed()).isZero();
        var workspace = Search.mapping(entityManagers).scope(Object.class).workspace();
        workspace.mergeSegments();
        workspace.refresh();
        return documents / seconds;
    }

    private double indexPlainDutch(BenchmarkCorpus corpus, String folder, int copies)
            throws IOException {
        try (var files = FSDirectory.open(FOLDER.resolve(folder));
                var writer =
                        new IndexWriter(
                                files,
                                new IndexWriterConfig(new DutchAnalyzer())
                                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE))) {
            long begin = System.nanoTime();
            for (int i = 0; i < documents; i++) {
                var draft = corpus.procurement(i);
                var document = new Document();
                document.add(new TextField(TITLE, draft.title(), Field.Store.YES));
                document.add(new TextField(BODY, draft.text(), Field.Store.YES));
                for (int copy = 1; copy < copies; copy++) {
                    document.add(new TextField(TITLE + copy, draft.title(), Field.Store.NO));
                    document.add(new TextField(BODY + copy, draft.text(), Field.Store.NO));
                }
                writer.addDocument(document);
            }
            writer.commit();
            double seconds = (System.nanoTime() - begin) / 1e9;
            writer.forceMerge(1);
            return documents / seconds;
        }
    }

    private void search(String query, Viewer viewer) {
        transaction.executeWithoutResult(
                status -> search.search(SearchRequest.of(query, TEN), viewer));
    }

    private void fulltext(String query) {
        jdbc.queryForList(
                "select id, title from benchmark_text where match (title, body) against (?) limit 10",
                query);
    }

    private IndexReader openIndex() {
        return Search.mapping(entityManagers)
                .scope(SearchSource.class)
                .extension(LuceneExtension.get())
                .openIndexReader();
    }

    /** What the service asks Lucene for these words; taken from Hibernate Search, which has no other way to give it. */
    private Query luceneQuery(String words, Viewer viewer) {
        var terms = language.terms(words, false, viewer);
        var found = names.find(terms);
        try (var entities = entityManagers.createEntityManager()) {
            var query =
                    Search.session(entities)
                            .search(SearchSource.class)
                            .where(f -> {
                                var builder = new QueryBuilder(f, viewer);
                                var bool = f.bool().filter(builder.visible());
                                builder.words(terms, found).addTo(bool, true);
                                return bool;
                            })
                            .toQuery();
            var field = query.getClass().getDeclaredField("luceneQuery");
            field.setAccessible(true);
            return (Query) field.get(query);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void top(IndexSearcher searcher, Query query) {
        try {
            for (var hit : searcher.search(query, TEN).scoreDocs) {
                searcher.storedFields().document(hit.doc);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void peers(
            String name, Viewer viewer, java.util.function.IntFunction<PeerRequest> request) {
        line(name, Measured.of(PEERS, i -> peers.peers(request.apply(i), viewer)));
    }

    private void analysis(BenchmarkCorpus corpus) throws IOException {
        var texts = IntStream.range(0, 5_000).mapToObj(i -> corpus.procurement(i).text()).toList();
        var dutch = DutchAnalysis.standard();
        double own = 0;
        double lucene = 0;
        try (var analyzer = new DutchAnalyzer()) {
            // The last round counts.
            for (int round = 0; round < 4; round++) {
                long begin = cpuTime();
                long words = 0;
                for (var text : texts) {
                    words += text.split(" ").length;
                    DutchAnalysis.placedLemmas(dutch.analyse(text, StopWords.DROP));
                }
                own = words * 1e9 / (cpuTime() - begin);
                begin = cpuTime();
                for (var text : texts) {
                    try (var stream = analyzer.tokenStream("", text)) {
                        stream.reset();
                        while (stream.incrementToken()) {
                            // Only how long it takes counts.
                        }
                        stream.end();
                    }
                }
                lucene = words * 1e9 / (cpuTime() - begin);
            }
        }
        report.add("| lemmas | %,.0f |".formatted(own));
        report.add("| DutchAnalyzer | %,.0f |".formatted(lucene));
        ratio("analysis ÷ DutchAnalyzer", own / lucene, "≥ 0.7");
    }

    /** Of this thread, so that a busy machine does not count. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static IntConsumer query(
            List<String> queries, java.util.function.Consumer<String> ask) {
        return i -> ask.accept(queries.get(i));
    }

    private Measured measured(String name, IntConsumer work) {
        var measured = Measured.of(QUERIES, work);
        line(name, measured);
        return measured;
    }

    private void heading(String title, String columns) {
        save();
        report.add("");
        report.add("## %s, %,d documents".formatted(title, documents));
        report.add("");
        report.add(columns);
        report.add(columns.replaceAll("[^|]+", "---"));
    }

    private void line(String name, Measured measured) {
        report.add("| %s | %s |".formatted(name, measured));
    }

    private void line(String name, double perSecond, double megabytes) {
        report.add("| %s | %,.0f | %,.0f |".formatted(name, perSecond, megabytes));
    }

    private void ratio(String name, double ratio, String aim) {
        report.add("| **%s** | **%.2f** (aim %s) |".formatted(name, ratio, aim));
    }

    private static double size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum()
                    / 1e6;
        }
    }
}
