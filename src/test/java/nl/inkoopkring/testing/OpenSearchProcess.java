package nl.inkoopkring.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A real OpenSearch for the test run, in a process and on a class path of its own; started by the first test that needs it. It ends when this JVM does, however that
 * goes: its input is then closed.
 *
 * @see <a href="../../../../../../docs/decisions/013-opensearch.md">decision 013</a>
 */
final class OpenSearchProcess {

    private static final Path FOLDER = Path.of("target", "opensearch").toAbsolutePath();
    private static final Path SOURCE =
            Path.of("src", "test", "opensearch", "OpenSearchForTests.java");
    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);
    private static final Duration STEP = Duration.ofMillis(100);

    /** Started when it is asked for first. */
    private static final class Running {
        static final String ADDRESS = start();
    }

    private OpenSearchProcess() {}

    static String address() {
        return Running.ADDRESS;
    }

    private static String start() {
        var classPath = FOLDER.resolve("classpath.txt");
        if (!Files.exists(classPath)) {
            throw new IllegalStateException(
                    classPath
                            + " is not there; ./mvnw generate-test-resources fetches OpenSearch for the tests");
        }
        try {
            var mine = FOLDER.resolve(String.valueOf(ProcessHandle.current().pid()));
            TestFolders.delete(mine);
            Files.createDirectories(mine);
            var address = mine.resolve("address");
            var log = mine.resolve("server.log");
            var process =
                    new ProcessBuilder(
                                    List.of(
                                            ProcessHandle.current().info().command().orElse("java"),
                                            "-Xmx512m",
                                            "--enable-native-access=ALL-UNNAMED",
                                            "--add-modules=jdk.incubator.vector",
                                            "-cp",
                                            Files.readString(classPath).strip(),
                                            SOURCE.toString(),
                                            mine.resolve("node").toString(),
                                            address.toString()))
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            // Its end of the pipe stays open as long as this JVM lives.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            var end = System.nanoTime() + START_TIMEOUT.toNanos();
            while (!Files.exists(address) || !Files.readString(address).endsWith("\n")) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    process.destroyForcibly();
                    throw new IllegalStateException("OpenSearch does not start, see " + log);
                }
                Thread.sleep(STEP);
            }
            return Files.readString(address).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
