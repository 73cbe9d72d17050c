package nl.inkoopkring.shell;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Imports lines for tests as the demo is imported: its people are invented, so none of them counts as the first administrator. */
public final class SampleImport {

    private SampleImport() {}

    /**
     * @param files name of each file to its lines
     */
    public static ImportReport read(
            ImportService imports, String source, Map<String, String> files) {
        var bytes =
                files.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        file -> file.getValue().getBytes(StandardCharsets.UTF_8)));
        return imports.read(source, true, ImportFolder.of(bytes), _ -> {});
    }
}
