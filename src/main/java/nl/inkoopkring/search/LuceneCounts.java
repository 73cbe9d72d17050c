package nl.inkoopkring.search;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.util.common.SearchException;

/**
 * Counts on Lucene what a query finds and how often a field has each value in it. The aggregations of Hibernate Search give the same and take twice as long.
 *
 * @see <a href="../../../../../../docs/decisions/022-counted-by-hand.md">decision 022</a>
 */
final class LuceneCounts implements Collector {

    private final String field;
    private final Map<String, Long> values = new HashMap<>();
    private long total;

    private LuceneCounts(String field) {
        this.field = field;
    }

    /**
     * @param field of keywords that was indexed to be counted
     * @throws SearchException when the index can't be read
     */
    static LuceneCounts of(
            EntityManagerFactory entityManagers,
            Function<SearchPredicateFactory, PredicateFinalStep> asked,
            String field) {
        var scope = Search.mapping(entityManagers).scope(SearchSource.class);
        var query =
                LuceneMigrationUtils.toLuceneQuery(asked.apply(scope.predicate()).toPredicate());
        try (var reader = scope.extension(LuceneExtension.get()).openIndexReader()) {
            return of(new IndexSearcher(reader), query, field);
        } catch (IOException e) {
            throw new SearchException("The index can't be counted", e);
        }
    }

    static LuceneCounts of(IndexSearcher searcher, Query query, String field) throws IOException {
        var counts = new LuceneCounts(field);
        searcher.search(query, counts);
        return counts;
    }

    /** How many items there are. */
    long total() {
        return total;
    }

    /** How many of them have each value, one with two counting for both. */
    Map<String, Long> values() {
        return values;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        var kept = DocValues.getSortedSet(leaf.reader(), field);
        var counts = new int[(int) kept.getValueCount()];
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {
                // Nothing is scored.
            }

            @Override
            public void collect(int doc) throws IOException {
                total++;
                if (kept.advanceExact(doc)) {
                    for (int value = 0; value < kept.docValueCount(); value++) {
                        counts[(int) kept.nextOrd()]++;
                    }
                }
            }

            @Override
            public void finish() throws IOException {
                for (int i = 0; i < counts.length; i++) {
                    if (counts[i] > 0) {
                        values.merge(kept.lookupOrd(i).utf8ToString(), (long) counts[i], Long::sum);
                    }
                }
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
