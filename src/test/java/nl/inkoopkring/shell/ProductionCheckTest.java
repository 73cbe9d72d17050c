package nl.inkoopkring.shell;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ProductionCheckTest {

    @Test
    void refusesSampleSecrets() {
        assertThatThrownBy(() ->
                        check(
                                sound().withProperty(
                                                "spring.datasource.password",
                                                "change-me-database")))
                .hasMessageContaining("spring.datasource.password is still the sample");
    }

    @Test
    void saysEverythingThatIsMissingAtOnce() {
        assertThatThrownBy(() ->
                        check(new MockEnvironment().withProperty("inkoopkring.production", "true")))
                .hasMessageContaining("INKOOPKRING_DB_URL")
                .hasMessageContaining("INKOOPKRING_DB_PASSWORD")
                .hasMessageContaining("INKOOPKRING_BASE_URL");
    }

    @Test
    void refusesTheDemo() {
        assertThatThrownBy(() -> check(sound().withProperty("inkoopkring.demo.enabled", "true")))
                .hasMessageContaining("demo");
    }

    @Test
    void acceptsSoundSettings() {
        assertThatCode(() -> check(sound())).doesNotThrowAnyException();
    }

    @Test
    void looksAtNothingOutsideProduction() {
        assertThatCode(() -> check(new MockEnvironment())).doesNotThrowAnyException();
    }

    private static MockEnvironment sound() {
        return new MockEnvironment()
                .withProperty("inkoopkring.production", "true")
                .withProperty("inkoopkring.base-url", "https://inkoopkring.example")
                .withProperty("spring.datasource.url", "jdbc:mariadb://database:3306/inkoopkring")
                .withProperty("spring.datasource.password", "een eigen geheim");
    }

    private static void check(MockEnvironment environment) {
        new ProductionCheck().postProcessEnvironment(environment, new SpringApplication());
    }
}
