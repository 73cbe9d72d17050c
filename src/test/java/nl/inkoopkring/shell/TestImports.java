package nl.inkoopkring.shell;

import java.nio.file.Path;

/** Imports a folder in a test, as the start of the application does. */
public class TestImports {

    private final ImportService imports;

    public TestImports(ImportService imports) {
        this.imports = imports;
    }

    public ImportReport read(String source, Path folder) {
        return imports.read(source, false, ImportFolder.of(folder), progress -> {});
    }
}
