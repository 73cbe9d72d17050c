package nl.inkoopkring.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.springframework.stereotype.Component;

/** The only analyzer the index needs: it splits ready tokens at white space, since all language work is done by the application. */
@Component("searchAnalysis")
class SearchAnalysis implements LuceneAnalysisConfigurer {

    static final String TOKENS = "tokens";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(TOKENS).custom().tokenizer("whitespace");
    }
}
