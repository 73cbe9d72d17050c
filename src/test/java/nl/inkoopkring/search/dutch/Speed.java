package nl.inkoopkring.search.dutch;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.apache.lucene.analysis.nl.DutchAnalyzer;

/** Prints how much processor time loading, analysing and correcting take; the argument is a UTF-8 text, one document on each line. */
final class Speed {

    private Speed() {}

    public static void main(String[] arguments) throws Exception {
        long start = cpuTime();
        DutchAnalysis analysis = DutchAnalysis.standard();
        analysis.analyse("verkeersborden");
        System.out.printf("load: %d ms%n", (cpuTime() - start) / 1_000_000);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("heap: %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);

        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        for (int round = 0; round < 5; round++) {
            start = cpuTime();
            long tokens = 0;
            for (String line : lines) {
                tokens += Tokens.parts(analysis, line).size();
            }
            long ours = cpuTime() - start;
            start = cpuTime();
            long others = withLucene(lines);
            long lucene = cpuTime() - start;
            System.out.printf(
                    "%,d tokens at %d ns; DutchAnalyzer %,d at %d ns; speed %.2f of it%n",
                    tokens, ours / tokens, others, lucene / others, (double) lucene / ours);
        }
        measureCorrector(lines);
        measureQueries(analysis, lines);
        System.gc();
        System.out.printf(
                "heap afterwards: %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    /** Of this thread, so that a busy machine does not count. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long withLucene(List<String> lines) throws Exception {
        long tokens = 0;
        try (var analyzer = new DutchAnalyzer()) {
            for (String line : lines) {
                try (var stream = analyzer.tokenStream("", line)) {
                    stream.reset();
                    while (stream.incrementToken()) {
                        tokens++;
                    }
                    stream.end();
                }
            }
        }
        return tokens;
    }

    private static void measureCorrector(List<String> lines) {
        var random = new Random(5);
        Map<String, Integer> words = new HashMap<>();
        var pool =
                new ArrayList<>(
                        new TreeSet<>(
                                List.of(
                                        String.join(" ", lines)
                                                .toLowerCase()
                                                .split("[^a-zà-ÿ]+"))));
        while (words.size() < 50_000) {
            words.put(
                    pool.get(random.nextInt(pool.size())) + pool.get(random.nextInt(pool.size())),
                    1 + random.nextInt(100));
        }
        Corrector corrector = Corrector.of(words);
        List<String> typed =
                words.keySet().stream()
                        .limit(2_000)
                        .map(word -> word.charAt(0) + "x" + word.substring(1))
                        .toList();
        for (int round = 0; round < 3; round++) {
            long start = cpuTime();
            long found = typed.stream().filter(word -> corrector.correct(word).isPresent()).count();
            System.out.printf(
                    "corrector: %d of %d found, %d µs each%n",
                    found, typed.size(), (cpuTime() - start) / 1000 / typed.size());
        }
    }

    private static void measureQueries(DutchAnalysis analysis, List<String> lines) {
        var queries = new DutchQuery(analysis, Synonyms.none(), Vocabulary.empty());
        for (int round = 0; round < 3; round++) {
            long start = cpuTime();
            lines.stream().limit(2_000).forEach(queries::terms);
            System.out.printf(
                    "query: %d µs each%n",
                    (cpuTime() - start) / 1000 / Math.min(2_000, lines.size()));
        }
    }
}
