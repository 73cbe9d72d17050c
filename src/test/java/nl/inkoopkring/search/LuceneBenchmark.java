package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.DutchAnalysis;
import nl.inkoopkring.search.dutch.StopWords;
import nl.inkoopkring.testing.InkoopkringTest;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.FSDirectory;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** On Lucene, beside what one would use otherwise: the same queries by hand, plain {@code dutch}. */
@InkoopkringTest
class LuceneBenchmark extends BackendBenchmark {

    /** Title and text are each in three fields: lemmas, parts, words as they begin or were written. */
    private static final int OUR_FIELDS = 3;

    private static final String TITLE = "title";
    private static final String BODY = "body";

    @Autowired private SearchLanguage language;
    @Autowired private SearchQueryParser parser;
    @Autowired private NameMatcher names;

    @Value("${inkoopkring.search.lucene.folder}")
    private Path indexFolder;

    LuceneBenchmark() {
        super("lucene");
    }

    @Override
    void indexing(BenchmarkCorpus corpus, double rate) throws IOException {
        double plain = indexPlainDutch(corpus, "dutch", 1);
        double same = indexPlainDutch(corpus, "dutch-same", OUR_FIELDS);
        report.line("the application, with reading from the database", rate, size(indexFolder));
        report.line("`dutch`, two fields, one thread", plain, size(FOLDER.resolve("dutch")));
        report.line("`dutch`, six fields, one thread", same, size(FOLDER.resolve("dutch-same")));
        report.ratio("indexing ÷ as many `dutch` fields", rate / same, "≥ 0.7");
    }

    @Override
    void searching(List<String> queries, Viewer viewer, Measured service) throws Exception {
        try (var reader = openIndex();
                var dutchReader = DirectoryReader.open(FSDirectory.open(FOLDER.resolve("dutch")))) {
            var searcher = new IndexSearcher(reader);
            var best = queries.stream().map(q -> best(q, viewer)).toList();
            var counted = queries.stream().map(q -> counted(q, viewer)).toList();
            IntStream.range(0, TEN)
                    .forEach(i ->
                            countsAlike(
                                    search(queries.get(i), viewer),
                                    counts(searcher, counted.get(i))));
            var raw = measured("the same Lucene query", i -> top(searcher, best.get(i)));
            var counting =
                    measured(
                            "the same Lucene query, counted with its six facets",
                            i -> {
                                top(searcher, best.get(i));
                                counts(searcher, counted.get(i));
                            });
            var hits = measured("search service, hits alone", query(queries, q -> hits(q, viewer)));
            report.ratio("hits alone ÷ that query, p50", hits.p50() / raw.p50(), "≤ 1.25");
            report.ratio("hits alone ÷ that query, p99", hits.p99() / raw.p99(), "≤ 1.5");
            report.ratio("service ÷ that query, p50", service.p50() / raw.p50(), "≤ 1.25");
            report.ratio("service ÷ that query, p99", service.p99() / raw.p99(), "≤ 1.5");
            report.ratio(
                    "service ÷ that query, counted, p50", service.p50() / counting.p50(), "≤ 1.25");
            report.ratio(
                    "service ÷ that query, counted, p99", service.p99() / counting.p99(), "≤ 1.5");
            var dutchSearcher = new IndexSearcher(dutchReader);
            var dutchParser =
                    new MultiFieldQueryParser(new String[] {TITLE, BODY}, new DutchAnalyzer());
            var dutchQueries = new ArrayList<Query>();
            for (var query : queries) {
                dutchQueries.add(dutchParser.parse(query));
            }
            var dutch = measured("plain `dutch`", i -> top(dutchSearcher, dutchQueries.get(i)));
            report.ratio("full Dutch query ÷ plain `dutch`, p50", raw.p50() / dutch.p50(), "≤ 3");
        }
    }

    /** What is measured beside each other does the same. */
    private static void countsAlike(SearchResult service, LuceneCounts byHand) {
        assertThat(service.total()).isEqualTo(byHand.total());
        assertThat(
                        service.facet(SearchFacet.KIND).stream()
                                .mapToLong(SearchResult.FacetCount::count)
                                .sum())
                .isEqualTo(
                        byHand.values().entrySet().stream()
                                .filter(value ->
                                        value.getKey().startsWith(SearchFacet.KIND.withName("")))
                                .mapToLong(Map.Entry::getValue)
                                .sum());
    }

    @Override
    void analysing(BenchmarkCorpus corpus) throws IOException {
        report.heading("Analysis", "| | tokens/s of processor time |");
        analysis(corpus);
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

    private IndexReader openIndex() {
        return Search.mapping(entityManagers)
                .scope(SearchSource.class)
                .extension(LuceneExtension.get())
                .openIndexReader();
    }

    private Query best(String words, Viewer viewer) {
        return luceneQuery(words, viewer, Wanted::predicate);
    }

    private Query counted(String words, Viewer viewer) {
        return luceneQuery(words, viewer, Wanted::counted);
    }

    /** What the service asks Lucene for these words; taken from Hibernate Search, which has no other way to give it. */
    private Query luceneQuery(
            String words,
            Viewer viewer,
            BiFunction<Wanted, SearchPredicateFactory, PredicateFinalStep> asked) {
        var terms = language.terms(words, false, viewer);
        var wanted =
                new Wanted(
                        parser.parse(words),
                        Map.of(),
                        terms,
                        names.find(terms),
                        List.of(),
                        List.of(),
                        null,
                        WordsNeeded.HALF,
                        viewer);
        try (var entities = entityManagers.createEntityManager()) {
            var query =
                    Search.session(entities)
                            .search(SearchSource.class)
                            .where(f -> asked.apply(wanted, f))
                            .toQuery();
            var field = query.getClass().getDeclaredField("luceneQuery");
            field.setAccessible(true);
            return (Query) field.get(query);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LuceneCounts counts(IndexSearcher searcher, Query query) {
        try {
            return LuceneCounts.of(searcher, query, IndexFields.FACETS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void top(IndexSearcher searcher, Query query) {
        try {
            for (var hit : searcher.search(query, TEN).scoreDocs) {
                searcher.storedFields().document(hit.doc);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        report.line("lemmas", "%,.0f".formatted(own));
        report.line("DutchAnalyzer", "%,.0f".formatted(lucene));
        report.ratio("analysis ÷ DutchAnalyzer", own / lucene, "≥ 0.7");
    }

    /** Of this thread, so that a busy machine does not count. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum()
                    / 1e6;
        }
    }
}
