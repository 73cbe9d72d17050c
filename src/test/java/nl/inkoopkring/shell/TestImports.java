package nl.inkoopkring.shell;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Imports for tests, as the start of the application does. */
public class TestImports {

    private final ImportService imports;

    public TestImports(ImportService imports) {
        this.imports = imports;
    }

    public ImportReport read(String source, Path folder) {
        return imports.read(source, false, ImportFolder.of(folder), progress -> {});
    }

    /**
     * As the demo is imported: its people are invented, so none of them counts as the first administrator.
     *
     * @param files name of each file to its lines
     */
    public ImportReport readInvented(String source, Map<String, String> files) {
        var bytes =
                files.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        file -> file.getValue().getBytes(StandardCharsets.UTF_8)));
        return imports.read(source, true, ImportFolder.of(bytes), progress -> {});
    }
}
