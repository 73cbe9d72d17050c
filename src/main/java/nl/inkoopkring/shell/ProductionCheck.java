package nl.inkoopkring.shell;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** Refuses to start in production with a setting that is missing, a sample, or only meant for trying out; says all of them at once. */
class ProductionCheck implements EnvironmentPostProcessor, Ordered {

    private static final String SAMPLE = "change-me";
    private static final List<String> SECRETS =
            List.of("spring.datasource.password", "spring.mail.password");

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty("inkoopkring.production", Boolean.class, false)) {
            return;
        }
        var wrong = new ArrayList<String>();
        for (var secret : SECRETS) {
            if (environment.getProperty(secret, "").startsWith(SAMPLE)) {
                wrong.add(secret + " is still the sample; choose a secret of your own");
            }
        }
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
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(
                    "Inkoopkring does not start in production:\n- " + String.join("\n- ", wrong));
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 20;
    }
}
