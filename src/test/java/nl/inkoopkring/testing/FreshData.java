package nl.inkoopkring.testing;

import java.nio.file.Path;
import java.util.HashMap;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives each context of a test run an empty data folder of its own, before the embedded database starts in it; and an OpenSearch to the one that wants it. A context is
 * told from the shared one by one more profile.
 */
class FreshData implements EnvironmentPostProcessor, Ordered {

    /** The profile of the context with OpenSearch. */
    static final String OPENSEARCH = "opensearch";

    private static final Path ALL = Path.of("target", "test-data");

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.matchesProfiles("test")
                || environment.getPropertySources().contains("freshData")) {
            return;
        }
        var mine =
                ALL.resolve(
                                ProcessHandle.current().pid()
                                        + "-"
                                        + String.join("-", environment.getActiveProfiles()))
                        .toAbsolutePath();
        var settings = new HashMap<String, Object>();
        if (environment.matchesProfiles(OPENSEARCH)) {
            settings.put("inkoopkring.search.backend", "opensearch");
            settings.put("inkoopkring.search.opensearch.uris", OpenSearchGate.get().address());
        }
        TestFolders.delete(mine);
        settings.put("inkoopkring.data", mine.toString());
        environment.getPropertySources().addFirst(new MapPropertySource("freshData", settings));
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 10;
    }
}
