package nl.inkoopkring.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts what a query finds and the values of each facet in it, as one would write it by hand for Lucene: the least that counting can take. */
final class LuceneCounts implements Collector {

    private static final SearchFacet[] FACETS = SearchFacet.values();

    private long total;
    private final long[] values = new long[FACETS.length];

    private LuceneCounts() {}

    static LuceneCounts of(IndexSearcher searcher, Query query) {
        var counts = new LuceneCounts();
        try {
            searcher.search(query, counts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counts;
    }

    /** How many items there are. */
    long total() {
        return total;
    }

    /** How many of them have a value of the facet, one with two counting twice. */
    long values(SearchFacet facet) {
        return values[facet.ordinal()];
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        var facets = new SortedSetDocValues[FACETS.length];
        var counts = new long[FACETS.length][];
        for (int i = 0; i < FACETS.length; i++) {
            facets[i] = DocValues.getSortedSet(leaf.reader(), FACETS[i].field());
            counts[i] = new long[(int) facets[i].getValueCount()];
        }
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {
                // Nothing is scored.
            }

            @Override
            public void collect(int doc) throws IOException {
                total++;
                for (int i = 0; i < facets.length; i++) {
                    if (facets[i].advanceExact(doc)) {
                        for (int value = 0; value < facets[i].docValueCount(); value++) {
                            counts[i][(int) facets[i].nextOrd()]++;
                        }
                    }
                }
            }

            @Override
            public void finish() {
                for (int i = 0; i < counts.length; i++) {
                    values[i] += Arrays.stream(counts[i]).sum();
                }
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
