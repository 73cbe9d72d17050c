package nl.inkoopkring.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives each test run an empty data folder of its own, before the embedded database starts in it. */
class FreshData implements EnvironmentPostProcessor, Ordered {

    private static final Path ALL = Path.of("target", "test-data");

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.matchesProfiles("test")
                || environment.getPropertySources().contains("freshData")) {
            return;
        }
        var mine = ALL.resolve(String.valueOf(ProcessHandle.current().pid())).toAbsolutePath();
        delete(mine);
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "freshData", Map.of("inkoopkring.data", mine.toString())));
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 10;
    }
}
