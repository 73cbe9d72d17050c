package nl.inkoopkring.shell;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** Refuses to start in production with a setting that is missing, a sample, or only meant for trying out; says all of them at once. */
class ProductionCheck implements EnvironmentPostProcessor, Ordered {

    private static final String SAMPLE = "change-me";
    private static final String OPENSEARCH_PASSWORD = "inkoopkring.search.opensearch.password";
    private static final List<String> SECRETS =
            List.of("spring.datasource.password", "spring.mail.password");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty("inkoopkring.production", Boolean.class, false)) {
            return;
        }
        var wrong = new ArrayList<String>();
        SECRETS.forEach(secret -> refuseSample(secret, environment, wrong));
        if (environment.getProperty("spring.datasource.url", "").isBlank()) {
            wrong.add("INKOOPKRING_DB_URL is missing");
        }
        if (environment.getProperty("spring.datasource.password", "").isBlank()) {
            wrong.add("INKOOPKRING_DB_PASSWORD is missing");
        }
        if (!environment.getProperty("inkoopkring.base-url", "").startsWith("https://")) {
            wrong.add("INKOOPKRING_BASE_URL must be the https address that people use");
        }
        if (environment.getProperty("inkoopkring.demo.enabled", Boolean.class, false)
                || environment.containsProperty("inkoopkring.demo.accounts-file")) {
            wrong.add("the demo is not for production");
        }
        if ("opensearch"
                .equalsIgnoreCase(environment.getProperty("inkoopkring.search.backend", ""))) {
            checkOpenSearch(environment, wrong);
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(
                    "Inkoopkring does not start in production:\n- " + String.join("\n- ", wrong));
        }
    }

    private static void refuseSample(
            String secret, ConfigurableEnvironment environment, List<String> wrong) {
        if (environment.getProperty(secret, "").startsWith(SAMPLE)) {
            wrong.add(secret + " is still the sample; choose a secret of your own");
        }
    }

    /** Everything that is written lies in the index: on a network it needs TLS and a password of its own; on one that only the containers share, the password. */
    private static void checkOpenSearch(ConfigurableEnvironment environment, List<String> wrong) {
        refuseSample(OPENSEARCH_PASSWORD, environment, wrong);
        var isPrivate =
                environment.getProperty(
                        "inkoopkring.search.opensearch.private-network", Boolean.class, false);
        var uris = environment.getProperty("inkoopkring.search.opensearch.uris", "");
        if (uris.isBlank()) {
            wrong.add("INKOOPKRING_OPENSEARCH_URIS is missing");
        }
        var away = false;
        for (var uri : uris.split(",")) {
            var address = address(uri.strip());
            if (address.isEmpty()) {
                if (!uri.isBlank()) {
                    wrong.add("INKOOPKRING_OPENSEARCH_URIS holds what is no http or https address");
                }
            } else if (!LOOPBACK.contains(address.get().getHost())) {
                away = true;
                if (!isPrivate && !"https".equals(address.get().getScheme())) {
                    wrong.add(
                            "INKOOPKRING_OPENSEARCH_URIS must be https for "
                                    + address.get().getHost()
                                    + ", or an address of this machine, or on a network of the containers alone (INKOOPKRING_OPENSEARCH_PRIVATE_NETWORK)");
                }
            }
        }
        if (away && environment.getProperty(OPENSEARCH_PASSWORD, "").isBlank()) {
            wrong.add("INKOOPKRING_OPENSEARCH_PASSWORD is missing");
        }
    }

    private static Optional<URI> address(String text) {
        try {
            var uri = new URI(text);
            return uri.getHost() != null && SCHEMES.contains(uri.getScheme())
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 20;
    }
}
