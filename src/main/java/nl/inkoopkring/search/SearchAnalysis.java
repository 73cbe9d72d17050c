package nl.inkoopkring.search;

import org.apache.lucene.search.IndexSearcher;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.springframework.stereotype.Component;

/** The only analyzer either backend needs: it splits ready tokens at white space, since all language work is done by the application. */
@Component("searchAnalysis")
class SearchAnalysis implements LuceneAnalysisConfigurer, ElasticsearchAnalysisConfigurer {

    static final String TOKENS = "tokens";

    /** A pasted text of {@code DutchQuery}'s most words, each a compound with a dozen synonyms, makes some thousands of clauses; Lucene refuses more than 1,024. */
    static final int MOST_CLAUSES = 32_768;

    private static final String WHITE_SPACE = "whitespace";

    SearchAnalysis() {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(TOKENS).custom().tokenizer(WHITE_SPACE);
    }

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.analyzer(TOKENS).custom().tokenizer(WHITE_SPACE);
    }
}
