package nl.inkoopkring.search;

import org.apache.lucene.search.IndexSearcher;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.springframework.stereotype.Component;

/**
 * The only analyzers either backend needs: they split ready tokens at white space, since all language work is done by the application. Lemmas with a bar between them come to
 * stand at one place, so that phrases can be asked for.
 */
@Component("searchAnalysis")
class SearchAnalysis implements LuceneAnalysisConfigurer, ElasticsearchAnalysisConfigurer {

    static final String TOKENS = "tokens";
    static final String PLACED_TOKENS = "placed_tokens";

    /** A pasted text of {@code DutchQuery}'s most words, each a compound with a dozen synonyms, makes some thousands of clauses; Lucene refuses more than 1,024. */
    static final int MOST_CLAUSES = 32_768;

    private static final String WHITE_SPACE = "whitespace";
    private static final String BETWEEN_BARS = "([^|]+)";

    SearchAnalysis() {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(TOKENS).custom().tokenizer(WHITE_SPACE);
        context.analyzer(PLACED_TOKENS)
                .custom()
                .tokenizer(WHITE_SPACE)
                .tokenFilter("patternCaptureGroup")
                .param("pattern", BETWEEN_BARS)
                .param("preserve_original", "false");
    }

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.analyzer(TOKENS).custom().tokenizer(WHITE_SPACE);
        context.analyzer(PLACED_TOKENS).custom().tokenizer(WHITE_SPACE).tokenFilters(PLACED_TOKENS);
        context.tokenFilter(PLACED_TOKENS)
                .type("pattern_capture")
                .param("patterns", BETWEEN_BARS)
                .param("preserve_original", false);
    }
}
