package nl.inkoopkring.shell;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Starts the embedded database before anything asks for a data source, when {@code inkoopkring.database=embedded}; stops it after the application has ended. */
class EmbeddedDatabaseStart implements EnvironmentPostProcessor, Ordered {

    private static final String SOURCE = "embeddedDatabase";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (!"embedded".equals(environment.getProperty("inkoopkring.database"))
                || environment.getPropertySources().contains(SOURCE)) {
            return;
        }
        var database =
                EmbeddedDatabase.start(
                        folder(environment, "inkoopkring.data"),
                        folder(environment, "inkoopkring.database.programs"));
        SpringApplication.getShutdownHandlers().add(database::stop);
        // A start that fails ends without those handlers while the server's threads keep the
        // process alive.
        application.addListeners(
                (ApplicationListener<ApplicationFailedEvent>) failed -> database.stop());
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                SOURCE,
                                Map.of(
                                        "spring.datasource.url", database.url(),
                                        "spring.datasource.username", EmbeddedDatabase.USER,
                                        "spring.datasource.password", database.password())));
    }

    private static Path folder(ConfigurableEnvironment environment, String property) {
        return Path.of(environment.getRequiredProperty(property)).toAbsolutePath().normalize();
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
