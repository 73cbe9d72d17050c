package nl.inkoopkring.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Dutch texts of this trade, queries for them and what a buyer would think of each text as an answer; among the names of the CPV and some thousands of texts about
 * other things. Written from the language, before and apart from what the code does with them.
 */
final class JudgedSet {

    private static final int NOISE = 5_500;

    /**
     * @param key its name in judgements; what stands before the first hyphen is its subject
     * @param names other names, as a package has them
     */
    record Document(
            String key,
            String kind,
            List<String> names,
            List<String> cpvCodes,
            String title,
            String text) {

        /** The subject, which stands for the package that the document is recorded under. */
        String subject() {
            return key.substring(0, key.indexOf('-'));
        }
    }

    /**
     * @param half {@code tuned}: was looked at while tuning; {@code held}: was only measured; {@code blind}: was written after all tuning
     * @param grades by the key of a document: 3 for what was sought, 2 for a good answer, 1 for something related; others are 0
     */
    record Query(String half, String category, String text, Map<String, Integer> grades) {}

    private JudgedSet() {}

    static List<Document> documents() {
        return documents("documents.tsv");
    }

    static List<Document> documents(String resource) {
        return lines(resource)
                .map(line -> line.split("\t", -1))
                .map(cells ->
                        new Document(
                                cells[0],
                                cells[1],
                                list(cells[2], ", "),
                                list(cells[3], " "),
                                cells[4],
                                cells[5]))
                .toList();
    }

    /** What the judged documents are hidden in: about 15,000 documents. */
    static List<Document> noise() {
        var noise = new ArrayList<>(NoiseTexts.documents(NOISE));
        lines("/register/cpv.tsv")
                .skip(1)
                .map(line -> line.split("\t", -1))
                .forEach(cells ->
                        noise.add(
                                new Document(
                                        "cpv-" + cells[0],
                                        "cpv",
                                        List.of(),
                                        List.of(cells[0]),
                                        cells[0] + " " + cells[1],
                                        cells[2])));
        return noise;
    }

    static List<Query> queries() {
        return queries("queries.tsv", "blind-queries.tsv");
    }

    static List<Query> queries(String... resources) {
        return Stream.of(resources)
                .flatMap(JudgedSet::lines)
                .map(line -> line.split("\t", -1))
                .map(cells -> new Query(cells[0], cells[1], cells[2], grades(cells[3])))
                .toList();
    }

    private static Map<String, Integer> grades(String judgements) {
        var grades = new LinkedHashMap<String, Integer>();
        for (var judgement : judgements.split(" ")) {
            int colon = judgement.lastIndexOf(':');
            grades.put(
                    judgement.substring(0, colon), Integer.valueOf(judgement.substring(colon + 1)));
        }
        return grades;
    }

    private static List<String> list(String cell, String separator) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(separator));
    }

    /** The lines of a resource, without comments. */
    static Stream<String> lines(String resource) {
        var path = resource.startsWith("/") ? resource : "relevance/" + resource;
        try (InputStream in =
                        Objects.requireNonNull(JudgedSet.class.getResourceAsStream(path), path);
                var reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
