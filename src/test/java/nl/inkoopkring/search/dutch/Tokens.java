package nl.inkoopkring.search.dutch;

import java.util.List;

/** What a text becomes in the index. */
final class Tokens {

    private Tokens() {}

    static List<String> lemmas(DutchAnalysis analysis, String text) {
        return lemmas(analysis, text, StopWords.DROP);
    }

    static List<String> lemmas(DutchAnalysis analysis, String text, StopWords stopWords) {
        return analysis.analyse(text, stopWords).stream()
                .flatMap(token -> token.lemmas().stream())
                .toList();
    }

    static List<String> parts(DutchAnalysis analysis, String text) {
        return DutchAnalysis.partTokens(analysis.analyse(text, StopWords.DROP));
    }
}
