package nl.inkoopkring.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** What one gets from Lucene with an analyzer as it comes: titles before texts, any of the words, BM25. To compare with. */
final class PlainIndex implements AutoCloseable {

    private static final float TITLE = 2f;

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final QueryBuilder queries;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    PlainIndex(Analyzer analyzer, Collection<JudgedSet.Document> documents) throws IOException {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var judged : documents) {
                var document = new Document();
                document.add(new StringField("key", judged.key(), Field.Store.YES));
                document.add(
                        new TextField(
                                "title",
                                judged.title() + "\n" + String.join("\n", judged.names()),
                                Field.Store.NO));
                document.add(
                        new TextField(
                                "text",
                                judged.text() + "\n" + String.join(" ", judged.cpvCodes()),
                                Field.Store.NO));
                writer.addDocument(document);
            }
        }
        queries = new QueryBuilder(analyzer);
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    /** The keys of the documents found, best first. */
    List<String> search(String text, int limit) {
        var query = new BooleanQuery.Builder();
        var title = queries.createBooleanQuery("title", text);
        var body = queries.createBooleanQuery("text", text);
        if (title == null || body == null) {
            return List.of();
        }
        query.add(new BoostQuery(title, TITLE), Occur.SHOULD);
        query.add(body, Occur.SHOULD);
        try {
            var keys = new ArrayList<String>();
            for (ScoreDoc hit : searcher.search(query.build(), limit).scoreDocs) {
                keys.add(searcher.storedFields().document(hit.doc).get("key"));
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
