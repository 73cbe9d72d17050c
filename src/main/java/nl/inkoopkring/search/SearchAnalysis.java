package nl.inkoopkring.search;

import org.apache.lucene.search.IndexSearcher;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.springframework.stereotype.Component;

/**
 * The only analyzers the index needs: they split ready tokens at white space, since all language work is done by the application. Lemmas with a bar between them come to
 * stand at one place, so that phrases can be asked for.
 */
@Component("searchAnalysis")
class SearchAnalysis implements LuceneAnalysisConfigurer {

    static final String TOKENS = "tokens";
    static final String PLACED_TOKENS = "placed_tokens";

    /** A pasted text of {@code DutchQuery}'s most words, each a compound with a dozen synonyms, makes some thousands of clauses; Lucene refuses more than 1,024. */
    private static final int MOST_CLAUSES = 32_768;

    SearchAnalysis() {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(TOKENS).custom().tokenizer("whitespace");
        context.analyzer(PLACED_TOKENS)
                .custom()
                .tokenizer("whitespace")
                .tokenFilter("patternCaptureGroup")
                .param("pattern", "([^|]+)")
                .param("preserve_original", "false");
    }
}
