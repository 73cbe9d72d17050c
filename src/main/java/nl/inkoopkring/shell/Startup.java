package nl.inkoopkring.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.inkoopkring.inkooppakket.CpvRegister;
import nl.inkoopkring.search.SearchIndex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is done at each start: the register loaded, the demo where it is asked for, and the address said. */
@Component
class Startup implements ApplicationRunner {

    static final String REGISTER = "register";
    static final String DEMO = "demo";

    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

    private final CpvRegister cpv;
    private final ImportService imports;
    private final SearchIndex index;
    private final boolean demo;
    private final @Nullable Path demoFolder;

    Startup(
            CpvRegister cpv,
            ImportService imports,
            SearchIndex index,
            @Value("${inkoopkring.demo.enabled}") boolean demo,
            @Value("${inkoopkring.demo.folder:#{null}}") @Nullable Path demoFolder) {
        this.cpv = cpv;
        this.imports = imports;
        this.index = index;
        this.demo = demo;
        this.demoFolder = demoFolder;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        index.prepare();
        cpv.loadWhenEmpty();
        read(REGISTER, false, ImportFolder.onClasspath(REGISTER));
        if (demo && demoFolder != null) {
            read(DEMO, true, folder(demoFolder));
        }
        var given = arguments.getOptionValues("inkoopkring.import");
        if (given != null) {
            given.forEach(name ->
                    read(Path.of(name).getFileName().toString(), false, folder(Path.of(name))));
        }
        index.open();
    }

    @EventListener
    void sayAddress(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null) {
            LOG.info(
                    "Inkoopkring staat klaar op http://localhost:{}", web.getWebServer().getPort());
        }
    }

    private void read(String source, boolean invented, ImportFolder folder) {
        var report = imports.read(source, invented, folder, progress -> {});
        report.bad().forEach(line -> LOG.warn("Import {}: {}", source, line));
        LOG.info(
                "Import {}: {} regels, {} nieuw, {} gewijzigd, {} ongewijzigd, {} geweigerd",
                source,
                report.lines(),
                report.created(),
                report.updated(),
                report.unchanged(),
                report.refused());
    }

    private static ImportFolder folder(Path path) {
        if (!Files.isDirectory(path)) {
            throw new IllegalArgumentException("De importmap " + path + " bestaat niet.");
        }
        return ImportFolder.of(path);
    }
}
