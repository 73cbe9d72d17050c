package nl.inkoopkring.matching;

import static nl.inkoopkring.testing.Api.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

@InkoopkringTest
class PeersApiTest {

    @LocalServerPort private int port;
    @Autowired private TestAccounts accounts;
    @Autowired private Sample sample;

    private Api api;
    private String anna;

    @BeforeEach
    void begin() {
        api = new Api(port);
        anna = accounts.token(sample.anna());
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=verkeersborden", "package=verkeersborden", "cpv=34992200-9"})
    void whoDidItStandsThereWithTheReasonAndTheWayToAsk(String about) {
        var answer = api.get("peers?" + about, anna);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).contains("Bram Proefman").doesNotContain("@");
        var bram =
                answer.json()
                        .get("hits")
                        .valueStream()
                        .filter(hit -> hit.get("name").asString().equals("Bram Proefman"))
                        .findFirst()
                        .orElseThrow();
        var id = sample.bram().value().toString();
        assertThat(bram.get("id").asString()).isEqualTo(id);
        assertThat(bram.get("organisation").asString()).isEqualTo("purmerend");
        assertThat(bram.get("url").asString()).endsWith("/mensen/" + id);
        assertThat(bram.get("contactUrl").asString())
                .contains("/contact/nieuw?aan=" + id, "over=aanbesteding%3A")
                .as("as on the page, where it is the person who is asked")
                .doesNotContain("organisatie=");
        var reason = bram.get("reasons").get(0);
        assertThat(reason.get("type").asString()).isEqualTo("DID");
        assertThat(reason.get("text").asString()).startsWith("Deed ").contains("Purmerend");
        assertThat(answer.json().get("organisations").isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 400})
    void aPastedTextFindsWhoDidIt(int times) {
        var text =
                "De gemeente zoekt een opdrachtnemer voor het leveren en plaatsen van verkeersborden en straatnaamborden. "
                        .repeat(times);
        var answer = api.post("peers", "text", text, anna);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(names(answer)).contains("Bram Proefman");
        assertThat(answer.text()).isEqualTo(api.post("peers", "text", text, anna).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!! ???", "qwxz zzxqw", "\u0000\uD83D", "<script>alert(1)</script>"})
    void aTextThatTellsNothingGivesAnOrdinaryAnswer(String text) {
        var answer = api.post("peers", "text", text, anna);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("hits").isArray()).isTrue();
    }

    @Test
    void theProcurementItselfSaysWhatItIsAbout() {
        var hits =
                api.get("search?q=verkeersborden&kind=aanbesteding&organisation=purmerend", anna)
                        .json()
                        .get("hits");
        var id = hits.get(0).get("id").asString();
        var answer = api.get("peers?procurement=" + id, anna);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(names(answer)).contains("Bram Proefman");
    }

    @Test
    void aProcurementThatOneMayNotSeeIsNoProcurement() {
        var carla = accounts.token(sample.carla());
        var hidden =
                api.get("search?q=" + Sample.HIDDEN_CANARY, carla)
                        .json()
                        .get("hits")
                        .get(0)
                        .get("id")
                        .asString();
        assertThat(api.get("peers?procurement=" + hidden, carla).status()).isEqualTo(200);
        var refused = api.get("peers?procurement=" + hidden, anna);
        var none = api.get("peers?procurement=" + java.util.UUID.randomUUID(), anna);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).isEqualTo(none.detail()).contains("procurement");
        assertThat(api.get("peers?procurement=geen-id", anna).status()).isEqualTo(400);
    }

    private static List<String> names(Api.Answer answer) {
        return answer.json()
                .get("hits")
                .valueStream()
                .map(hit -> hit.get("name").asString())
                .toList();
    }

    @Test
    void nobodyIsTheirOwnPeer() {
        var bram = accounts.token(sample.bram());
        assertThat(
                        api.get("peers?package=verkeersborden", bram)
                                .json()
                                .get("hits")
                                .valueStream()
                                .map(hit -> hit.get("id").asString()))
                .doesNotContain(sample.bram().value().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "package=bestaat-niet, package",
        "cpv=borden, cpv",
        "cpv=99999999, cpv",
        "package=verkeersborden&phase=later, phase",
        "package=verkeersborden&limit=0, limit",
        "package=verkeersborden&limit=1000, limit",
        "package=verkeersborden&limit=veel, limit",
        "q=, package"
    })
    void wrongValuesAreRefusedWithWhatToDo(String parameters, String named) {
        var answer = api.get("peers?" + parameters, anna);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.detail()).contains(named).doesNotContain("matching.api", "Exception");
    }

    @Test
    void anUnknownValueIsToldWithWhereToRead() {
        assertThat(api.get("peers?package=verkeersborden&phase=later", anna).detail())
                .isEqualTo(
                        "De waarde later van phase is onbekend. De beschrijving staat op /api/v1/openapi.");
        assertThat(api.get("openapi", anna).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "\"",
                "a* OR b:c^4 (((",
                "<script>alert(1)</script>",
                "' or 1=1 --",
                "😀",
                "a\u0000b"
            })
    void hostileQueriesGiveAnOrdinaryAnswer(String query) {
        var answer = api.get("peers?q=" + encoded(query), anna);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("hits").isArray()).isTrue();
        assertThat(answer.text()).doesNotContain("<script>");
    }

    @Test
    void aQueryOfAHundredKilobytesGivesAnOrdinaryAnswer() {
        var answer = api.get("peers?q=" + "borden+".repeat(14_000), anna);
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void aClosedDossierGivesOthersNothing() {
        for (var canary : List.of(Sample.CANARY, Sample.HIDDEN_CANARY)) {
            var answer = api.get("peers?q=" + canary, anna);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().get("total").get("value").intValue()).isZero();
            assertThat(answer.text()).doesNotContain(canary);
            assertThat(answer.json().get("hits").isEmpty()).isTrue();
        }
    }

    @Test
    void aPartnerIsToldOfNoPeople() {
        var answer = api.get("peers?package=verkeersborden", accounts.token(sample.greet()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("hits").isEmpty()).isTrue();
        assertThat(answer.text()).doesNotContain("Bram Proefman");
    }
}
