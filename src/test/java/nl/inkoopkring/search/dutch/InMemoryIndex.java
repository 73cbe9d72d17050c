package nl.inkoopkring.search.dutch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A few documents with BM25, to see what the terms of a query find without any index. */
final class InMemoryIndex {

    private record Document(String name, Map<String, Integer> lemmas, Map<String, Integer> parts) {}

    private final List<Document> documents = new ArrayList<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final DutchAnalysis analysis;

    InMemoryIndex(DutchAnalysis analysis) {
        this.analysis = analysis;
    }

    void add(String name, String text) {
        documents.add(
                new Document(
                        name,
                        counts(Tokens.lemmas(analysis, text)),
                        counts(Tokens.parts(analysis, text))));
        analysis.analyse(text).stream()
                .map(Token::word)
                .distinct()
                .forEach(word -> words.merge(word, 1, Integer::sum));
    }

    Vocabulary vocabulary() {
        return Vocabulary.of(words, analysis);
    }

    /** The names of the documents found, best first. */
    List<String> search(QueryTerms terms) {
        record Hit(String name, double score) {}
        return documents.stream()
                .map(document -> new Hit(document.name(), score(document, terms)))
                .filter(hit -> hit.score() > 0)
                .sorted(Comparator.comparingDouble((Hit hit) -> -hit.score()))
                .map(Hit::name)
                .toList();
    }

    private double score(Document document, QueryTerms terms) {
        double score = 0;
        for (Clause clause : terms.clauses()) {
            double sum = 0;
            for (Set<String> any : clause.all()) {
                double best =
                        any.stream()
                                .mapToDouble(term -> score(document, clause.field(), term))
                                .max()
                                .orElse(0);
                if (best == 0) {
                    sum = 0;
                    break;
                }
                sum += best * clause.weight();
            }
            score += sum;
        }
        return score;
    }

    private double score(Document document, Clause.Field field, String term) {
        int times = field(document, field).getOrDefault(term, 0);
        if (times == 0) {
            return 0;
        }
        long having =
                documents.stream().filter(other -> field(other, field).containsKey(term)).count();
        double rarity = Math.log(1 + (documents.size() - having + 0.5) / (having + 0.5));
        return rarity * times / (times + 1.2);
    }

    private static Map<String, Integer> field(Document document, Clause.Field field) {
        return field == Clause.Field.LEMMAS ? document.lemmas() : document.parts();
    }

    private static Map<String, Integer> counts(List<String> tokens) {
        var counts = new HashMap<String, Integer>();
        tokens.forEach(token -> counts.merge(token, 1, Integer::sum));
        return counts;
    }
}
