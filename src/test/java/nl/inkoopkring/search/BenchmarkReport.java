package nl.inkoopkring.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tables of what was measured, written down after each part, so that a run that is stopped was not for nothing. */
final class BenchmarkReport {

    private final Path file;
    private final int documents;
    private final List<String> lines = new ArrayList<>();

    BenchmarkReport(Path file, int documents) {
        this.file = file;
        this.documents = documents;
    }

    void heading(String title, String columns) {
        lines.add("");
        lines.add("## %s, %,d documents".formatted(title, documents));
        lines.add("");
        lines.add(columns);
        lines.add(columns.replaceAll("[^|]+", "---"));
        save();
    }

    void line(String name, Object measured) {
        lines.add("| %s | %s |".formatted(name, measured));
        save();
    }

    void line(String name, double first, double second) {
        line(name, "%,.0f | %,.0f".formatted(first, second));
    }

    void ratio(String name, double ratio, String aim) {
        line("**%s**".formatted(name), "**%.2f** (aim %s)".formatted(ratio, aim));
    }

    void print() {
        System.out.println(String.join("\n", lines));
    }

    private void save() {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
