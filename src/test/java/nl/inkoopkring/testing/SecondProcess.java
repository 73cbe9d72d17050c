package nl.inkoopkring.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.inkoopkring.Application;
import org.springframework.boot.SpringApplication;

/** The application as in production, in a process of its own beside the tests. Ends when this JVM does, however that goes: its input is then closed. */
public final class SecondProcess implements AutoCloseable {

    private static final Pattern READY =
            Pattern.compile("Inkoopkring staat klaar op http://localhost:(\\d+)");
    private static final Duration START_TIMEOUT = Duration.ofMinutes(5);
    private static final Duration STEP = Duration.ofMillis(200);

    private final Process process;
    private final int port;

    private SecondProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param log where its output goes
     */
    public static SecondProcess start(Path log, List<String> arguments)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-Xmx768m",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "--add-modules=jdk.incubator.vector",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SecondProcess.class.getName(),
                                "--spring.profiles.active=production",
                                "--server.address=127.0.0.1",
                                "--server.port=0"));
        command.addAll(arguments);
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        var end = System.nanoTime() + START_TIMEOUT.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            var ready = READY.matcher(Files.readString(log));
            if (ready.find()) {
                return new SecondProcess(process, Integer.parseInt(ready.group(1)));
            }
            Thread.sleep(STEP);
        }
        process.destroyForcibly();
        throw new IllegalStateException(
                "The second process does not start:\n" + Files.readString(log));
    }

    public int port() {
        return port;
    }

    /** Ends it as a machine that fails: without a word to anyone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(SecondProcess::endWithMyInput);
        SpringApplication.run(Application.class, arguments);
    }

    private static void endWithMyInput() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is said to it.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }
}
