package nl.inkoopkring.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** Where the files of an import lie: a folder on disk, files that were uploaded, or the register within the application. */
@FunctionalInterface
public interface ImportFolder {

    /** The file of this name, to be closed by the reader; empty when there is none. */
    Optional<InputStream> open(String fileName) throws IOException;

    static ImportFolder of(Path folder) {
        return name -> {
            var file = folder.resolve(name);
            return Files.isRegularFile(file)
                    ? Optional.of(Files.newInputStream(file))
                    : Optional.empty();
        };
    }

    static ImportFolder onClasspath(String folder) {
        return name -> {
            var file = new ClassPathResource(folder + "/" + name);
            return file.exists() ? Optional.of(file.getInputStream()) : Optional.empty();
        };
    }

    static ImportFolder of(Map<String, byte[]> files) {
        return name -> Optional.ofNullable(files.get(name)).map(java.io.ByteArrayInputStream::new);
    }
}
