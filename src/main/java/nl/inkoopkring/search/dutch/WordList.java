package nl.inkoopkring.search.dutch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A resource of this package with an entry on each line; lines that begin with # are comments. */
final class WordList {

    private WordList() {}

    static List<String> read(String resource) {
        var words = new ArrayList<String>();
        try (InputStream in =
                        Objects.requireNonNull(
                                WordList.class.getResourceAsStream(resource), resource);
                var reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
        return words;
    }

    /** All words of the resource, several of them on a line. */
    static List<String> readWords(String resource) {
        return read(resource).stream()
                .flatMap(line -> List.of(line.split("\\s+")).stream())
                .toList();
    }
}
