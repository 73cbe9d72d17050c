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
    void refusesAnOpenSearchThatOthersCanReadAlong() {
        assertThatThrownBy(() -> check(onOpenSearch("http://search.example:9200", "geheim")))
                .hasMessageContaining("must be https for search.example");
        assertThatThrownBy(() -> check(onOpenSearch("https://search.example:9200", "")))
                .hasMessageContaining("INKOOPKRING_OPENSEARCH_PASSWORD is missing");
        assertThatThrownBy(() ->
                        check(onOpenSearch("https://search.example:9200", "change-me-opensearch")))
                .hasMessageContaining("inkoopkring.search.opensearch.password is still the sample");
        assertThatThrownBy(() ->
                        check(
                                onOpenSearch(
                                        "https://a.example:9200, http://b.example:9200", "geheim")))
                .hasMessageContaining("b.example");
        assertThatThrownBy(() -> check(onOpenSearch("search.example:9200", "geheim")))
                .hasMessageContaining("no http or https address");
        assertThatThrownBy(() -> check(onOpenSearch("", "geheim")))
                .hasMessageContaining("INKOOPKRING_OPENSEARCH_URIS is missing");
    }

    @Test
    void acceptsAnOpenSearchOverTlsOrOnThisMachine() {
        assertThatCode(() -> check(onOpenSearch("https://search.example:9200", "geheim")))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(onOpenSearch("http://127.0.0.1:9200", "")))
                .doesNotThrowAnyException();
    }

    @Test
    void asksAPasswordOnANetworkOfTheContainersAlone() {
        var name = "inkoopkring.search.opensearch.private-network";
        assertThatCode(() ->
                        check(
                                onOpenSearch("http://opensearch:9200", "geheim")
                                        .withProperty(name, "true")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        check(
                                onOpenSearch("http://opensearch:9200", "")
                                        .withProperty(name, "true")))
                .hasMessageContaining("INKOOPKRING_OPENSEARCH_PASSWORD is missing");
    }

    @Test
    void asksNothingOfAnOpenSearchThatIsNotUsed() {
        assertThatCode(() ->
                        check(
                                onOpenSearch("http://search.example:9200", "change-me")
                                        .withProperty("inkoopkring.search.backend", "lucene")))
                .doesNotThrowAnyException();
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

    private static MockEnvironment onOpenSearch(String uris, String password) {
        return sound().withProperty("inkoopkring.search.backend", "opensearch")
                .withProperty("inkoopkring.search.opensearch.uris", uris)
                .withProperty("inkoopkring.search.opensearch.password", password);
    }

    private static void check(MockEnvironment environment) {
        new ProductionCheck().postProcessEnvironment(environment, new SpringApplication());
    }
}
