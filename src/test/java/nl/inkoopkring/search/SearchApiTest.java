package nl.inkoopkring.search;

import static nl.inkoopkring.testing.Api.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.inkoopkring.account.TestAccounts;
import nl.inkoopkring.testing.Api;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@InkoopkringTest
class SearchApiTest {

    @LocalServerPort private int port;
    @Autowired private TestAccounts accounts;
    @Autowired private Sample sample;

    private Api api;
    @Autowired private SearchLog log;
    @Autowired private JdbcTemplate jdbc;
    private String anna;

    @BeforeEach
    void begin() {
        api = new Api(port);
        anna = accounts.token(sample.anna());
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.get(field).asString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"search?q=kleding", "peers?q=kleding", "openapi", "search"})
    void withoutATokenItSaysInDutchWhatToDo(String path) {
        refused(api.get(path, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ikr_onzin", "", "é"})
    void aTokenThatIsNoneIsRefusedInTheSameWay(String token) {
        // A header carries no letters beyond ASCII, so they come as a program would send them.
        refused(api.get("search?q=kleding", encoded(token)));
    }

    private static void refused(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(401);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().get("status").intValue()).isEqualTo(401);
        assertThat(answer.detail()).contains("profielpagina");
    }

    @Test
    void aHitSaysWhatItIsAndWhereItStands() {
        var page = api.get("search?q=werkkleding", anna).json();
        var hit = page.get("hits").get(0);
        assertThat(page.get("total").get("value").intValue()).isPositive();
        assertThat(page.get("total").get("exact").isBoolean()).isTrue();
        assertThat(hit.get("id").asString()).hasSize(36);
        assertThat(hit.get("title").asString()).isEqualTo("Bedrijfskleding");
        assertThat(hit.get("kind").asString()).isEqualTo("inkooppakket");
        assertThat(hit.get("url").asString()).startsWith("http").contains("/pakketten/");
        assertThat(hit.get("score").isNumber()).isTrue();
        assertThat(hit.get("reasons").get(0).asString()).containsIgnoringCase("werkkleding");
        assertThat(hit.get("highlights").isArray()).isTrue();
        assertThat(hit.has("externalId")).isTrue();
    }

    @Test
    void aSearchIsCountedOnceAndItsFurtherPagesAreNot() {
        var next = api.get("search?q=borden%20knarvelding&limit=1", anna).json().get("next");
        assertThat(next.isNull()).isFalse();
        api.get("search?q=borden%20knarvelding&limit=1&cursor=" + next.asString(), anna);
        log.write();
        assertThat(
                        jdbc.queryForObject(
                                "select sum(times) from asked_query_day where query = 'borden knarvelding'",
                                Integer.class))
                .isEqualTo(1);
    }

    @Test
    void theCursorWalksThroughEverythingOnce() {
        var seen = new HashSet<String>();
        var address = "search?kind=organisatie&limit=20";
        var next = "";
        long total = 0;
        do {
            var answer = api.get(next.isEmpty() ? address : address + "&cursor=" + next, anna);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            var page = answer.json();
            total = page.get("total").get("value").longValue();
            for (var id : texts(page.get("hits"), "id")) {
                assertThat(seen.add(id)).as(id).isTrue();
            }
            next = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!next.isEmpty());
        assertThat(seen.size()).isGreaterThan(30).isEqualTo((int) total);
    }

    @Test
    void aValueOfAFacetIsAFilter() {
        var page = api.get("search?q=kleding", anna).json();
        var kinds = page.get("facets").get("kind");
        assertThat(kinds.isEmpty()).isFalse();
        assertThat(page.get("facets").propertyNames())
                .contains("kind", "package", "theme", "phase", "organisation", "year");
        for (var kind : kinds.propertyNames()) {
            var filtered = api.get("search?q=kleding&kind=" + encoded(kind), anna).json();
            assertThat(filtered.get("total").get("value").longValue())
                    .as(kind)
                    .isEqualTo(kinds.get(kind).longValue());
            assertThat(texts(filtered.get("hits"), "kind")).containsOnly(kind);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=51, limit",
        "limit=1000, limit",
        "limit=-1, limit",
        "limit=veel, limit",
        "cursor=onzin, cursor",
        "cursor=djE6OTk5OTk5, cursor",
        "cursor=%F0%9F%98%80, cursor",
        "package=bestaat-niet, package",
        "kind=bestaat-niet, kind",
        "year=tweeduizend, year",
        "organisation=bestaat-niet, organisation"
    })
    void wrongValuesAreRefusedWithWhatToDo(String parameter, String named) {
        var answer = api.get("search?q=kleding&" + parameter, anna);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.detail()).contains(named).doesNotContain("search.api", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "*",
                "\"",
                "AND OR NOT",
                "a* OR b:c^4 (((",
                "title:[a TO z] && !x || +y -z ~2",
                "\\",
                "<script>alert(1)</script>",
                "' or 1=1 --",
                "😀👩‍💻",
                "${jndi:ldap://x}",
                "\u202Eborden",
                "a\u0000b",
                "? / : ; % _"
            })
    void hostileQueriesGiveAnOrdinaryPage(String query) {
        var answer = api.get("search?q=" + encoded(query), anna);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("hits").isArray()).isTrue();
        assertThat(answer.text()).doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"borden ", "x", "é", "(\""})
    void aQueryOfAHundredKilobytesGivesAnOrdinaryPage(String piece) {
        var query = encoded(piece);
        var answer = api.get("search?q=" + query.repeat(100_000 / query.length()), anna);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("hits").isArray()).isTrue();
    }

    @Test
    void aClosedDossierIsInNoPartOfAnAnswerToOthers() {
        var carla = accounts.token(sample.carla());
        for (var canary : List.of(Sample.CANARY, Sample.HIDDEN_CANARY)) {
            var hers = api.get("search?q=" + canary, carla).json();
            assertThat(hers.get("total").get("value").longValue()).as(canary).isPositive();
            for (var other : List.of(sample.anna(), sample.eva(), sample.farid(), sample.greet())) {
                var answer = api.get("search?q=" + canary, accounts.token(other));
                assertThat(answer.json().get("total").get("value").longValue()).isZero();
                assertThat(answer.json().get("hits").isEmpty()).isTrue();
                assertThat(answer.text()).doesNotContain(canary);
                answer.json().get("facets").forEach(facet -> assertThat(facet.isEmpty()).isTrue());
            }
        }
    }

    @Test
    void aPartnerReadsLessThanAMember() {
        var greet = accounts.token(sample.greet());
        var ofMember = api.get("search?q=", anna).json().get("facets").get("kind");
        var ofPartner = api.get("search?q=", greet).json().get("facets").get("kind");
        assertThat(ofMember.has("discussie")).isTrue();
        assertThat(ofPartner.has("discussie")).isFalse();
        assertThat(api.get("search?q=&kind=discussie", greet).json().get("hits").isEmpty())
                .isTrue();
    }

    @Test
    void theDescriptionNamesBothWays() {
        var answer = api.get("openapi", anna);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("paths").propertyNames())
                .contains("/api/v1/search", "/api/v1/peers");
    }
}
