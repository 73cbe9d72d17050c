package nl.inkoopkring.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts what a query finds and the values of each facet in it, as one would write it by hand for Lucene: the least that counting can take. */
final class LuceneCounts implements Collector {

    private long total;
    private final Map<String, Long> values = new HashMap<>();

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
        return values.entrySet().stream()
                .filter(value -> value.getKey().startsWith(facet.withName("")))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        var facets = DocValues.getSortedSet(leaf.reader(), IndexFields.FACETS);
        var counts = new long[(int) facets.getValueCount()];
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {
                // Nothing is scored.
            }

            @Override
            public void collect(int doc) throws IOException {
                total++;
                if (facets.advanceExact(doc)) {
                    for (int value = 0; value < facets.docValueCount(); value++) {
                        counts[(int) facets.nextOrd()]++;
                    }
                }
            }

            @Override
            public void finish() throws IOException {
                for (int i = 0; i < counts.length; i++) {
                    if (counts[i] > 0) {
                        values.merge(facets.lookupOrd(i).utf8ToString(), counts[i], Long::sum);
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
