package nl.inkoopkring.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * How good the first ten hits of a search are: nDCG@10 with the grade as gain (Järvelin and Kekäläinen 2002, as trec_eval counts it) and recall@10, the share of
 * the good answers (grade 2 or 3; at most ten of them) that are among the ten.
 */
final class Relevance {

    private static final int FIRST = 10;
    private static final int GOOD = 2;

    /** One query and what was found. */
    record Judged(JudgedSet.Query query, List<String> found, double ndcg, double recall) {}

    private final List<Judged> judged = new ArrayList<>();

    /**
     * @param search gives for a query and a number the keys of that many documents, best first
     */
    Relevance(List<JudgedSet.Query> queries, BiFunction<String, Integer, List<String>> search) {
        for (var query : queries) {
            var found = search.apply(query.text(), FIRST);
            judged.add(
                    new Judged(
                            query,
                            found,
                            ndcg(found, query.grades()),
                            recall(found, query.grades())));
        }
    }

    List<Judged> judged() {
        return judged;
    }

    double ndcg(Predicate<JudgedSet.Query> which) {
        return judged.stream()
                .filter(one -> which.test(one.query()))
                .mapToDouble(Judged::ndcg)
                .average()
                .orElse(Double.NaN);
    }

    double recall(Predicate<JudgedSet.Query> which) {
        return judged.stream()
                .filter(one -> which.test(one.query()))
                .mapToDouble(Judged::recall)
                .average()
                .orElse(Double.NaN);
    }

    double ndcg(String half) {
        return ndcg(query -> query.half().equals(half));
    }

    /** nDCG@10 of each category, the blind queries apart. */
    Map<String, Double> byCategory() {
        var means = new LinkedHashMap<String, Double>();
        for (var one : judged) {
            var category = one.query().category();
            means.computeIfAbsent(
                    category,
                    name ->
                            ndcg(query ->
                                    query.category().equals(name)
                                            && !query.half().equals("blind")));
        }
        means.values().removeIf(mean -> mean.isNaN());
        return means;
    }

    static double ndcg(List<String> found, Map<String, Integer> grades) {
        var gains = found.stream().limit(FIRST).map(key -> grades.getOrDefault(key, 0)).toList();
        var best = grades.values().stream().sorted(Comparator.reverseOrder()).limit(FIRST).toList();
        return dcg(gains) / dcg(best);
    }

    private static double dcg(List<Integer> gains) {
        double sum = 0;
        for (int i = 0; i < gains.size(); i++) {
            sum += gains.get(i) * Math.log(2) / Math.log(i + 2);
        }
        return sum;
    }

    static double recall(List<String> found, Map<String, Integer> grades) {
        long good = grades.values().stream().filter(grade -> grade >= GOOD).count();
        long had =
                found.stream()
                        .limit(FIRST)
                        .filter(key -> grades.getOrDefault(key, 0) >= GOOD)
                        .count();
        return (double) had / Math.min(FIRST, good);
    }
}
