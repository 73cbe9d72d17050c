package nl.inkoopkring.handreiking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import nl.inkoopkring.content.ImportLineException;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.inkooppakket.MviTheme;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.search.EvidenceRequest;
import nl.inkoopkring.search.EvidenceService;
import nl.inkoopkring.search.SearchRequest;
import nl.inkoopkring.search.SearchService;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.testing.ImportLines;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import nl.inkoopkring.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@InkoopkringTest
class HandreikingServiceTest {

    private static final String LINE =
            """
            {"externalId": "%s", "title": "%s", "summary": "Over %s.", "packages": ["p"], "themes": ["CIRCULAR"],
             "publisher": "o", "version": "%s", "publishedOn": "%s", "contacts": ["c"],
             "sections": [{"key": "s", "phase": "CONTRACT", "heading": "Kop", "body": "Tekst over %s"}],
             "items": [{"key": "i", "type": "REQUIREMENT", "level": "BASIS", "text": "Eis over %s."}]}\
            """;

    @Autowired private HandreikingService handreikingen;
    @Autowired private HandreikingImport file;
    @Autowired private TransactionTemplate transaction;
    @Autowired private InkooppakketDirectory packages;
    @Autowired private NetworkDirectory network;
    @Autowired private SearchService search;
    @Autowired private EvidenceService evidence;
    @Autowired private Sample sample;
    @Autowired private SignIn signIn;
    private ImportLines lines;

    @BeforeEach
    void prepare() {
        lines = new ImportLines(file, transaction, "t" + Ids.next(), this::resolve);
        signIn.as(sample.anna());
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    /** Whatever a line names, it gets something real: what is tried here is the lines themselves. */
    private UUID resolve(String fileName, String externalId) {
        return switch (fileName) {
            case "organisations.jsonl" ->
                    network.organisationBySlug("zaanstad").orElseThrow().id().value();
            case "packages.jsonl" ->
                    packages.bySlug(externalId.replace("pakket-", ""))
                            .or(() -> packages.bySlug("bermen-maaien"))
                            .orElseThrow()
                            .id()
                            .value();
            default -> sample.bram().value();
        };
    }

    @Test
    void theDemoIsTakenWhole() {
        var ids = lines.readAll(Path.of("demo", "handreikingen.jsonl"));

        assertThat(ids).hasSize(20);
        assertThat(ids)
                .allSatisfy(
                        id -> assertThat(handreikingen.find(new HandreikingId(id))).isPresent());
    }

    @Test
    void anotherNumberAddsAVersionAndTheOlderOneStaysReadable() {
        var word = "versietest" + Ids.next().hashCode();
        var id = lines.read(line(word, "1.0", "2022-05-01"), null);
        assertThat(lines.read(line(word, "2.0", "2024-05-01"), id)).isEqualTo(id);
        lines.read(line(word, "2.0", "2024-06-01"), id);

        var details = handreikingen.get(word, null);
        assertThat(details.version().number()).isEqualTo("2.0");
        assertThat(details.versions())
                .extracting(VersionSummary::number)
                .containsExactly("2.0", "1.0");
        assertThat(details.contacts()).containsExactly(sample.bram());
        var older = handreikingen.get(word, "1.0");
        assertThat(older.isCurrent()).isFalse();
        assertThat(older.items()).hasSize(1);
        assertThatThrownBy(() -> handreikingen.get(word, "9.9"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aBadLineSaysWhatIsWrong() {
        var word = "slechteregel" + Ids.next().hashCode();
        assertThatThrownBy(() ->
                        lines.read(line(word, "1.0", "2022-05-01").replace("BASIS", "LAAG"), null))
                .isInstanceOf(ImportLineException.class)
                .hasMessageContaining("level");
        assertThatThrownBy(() ->
                        lines.read(
                                line(word, "1.0", "2022-05-01")
                                        .replace("\"version\"", "\"versie\""),
                                null))
                .isInstanceOf(ImportLineException.class)
                .hasMessageContaining("version");
    }

    @Test
    void filtersInOneQuery() {
        var word = "filtertest" + Ids.next().hashCode();
        lines.read(line(word, "1.0", "2022-05-01"), null);
        var inkooppakket = packages.bySlug("bermen-maaien").orElseThrow().id();
        var all = new HandreikingFilter(inkooppakket, MviTheme.CIRCULAR, HandreikingPhase.CONTRACT);

        assertThat(handreikingen.list(all)).extracting(HandreikingSummary::slug).contains(word);
        assertThat(
                        handreikingen.list(
                                new HandreikingFilter(
                                        inkooppakket, null, HandreikingPhase.PREPARATION)))
                .extracting(HandreikingSummary::slug)
                .doesNotContain(word);
        assertThat(Statements.during(() -> handreikingen.list(all))).isEqualTo(1);
        assertThat(Statements.during(() -> handreikingen.list(HandreikingFilter.NONE)))
                .isEqualTo(1);
    }

    @Test
    void partnersReadItWithoutThePeopleAndStrangersDoNot() {
        var word = "partnertest" + Ids.next().hashCode();
        lines.read(line(word, "1.0", "2022-05-01"), null);

        signIn.as(sample.greet());
        assertThat(handreikingen.get(word, null).contacts()).isEmpty();
        signIn.out();
        assertThatThrownBy(() -> handreikingen.get(word, null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> handreikingen.list(HandreikingFilter.NONE))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void isFoundByItsTextAndItsContactIsEvidence() {
        var word = "zoekhandreiking" + Math.abs(Ids.next().hashCode());
        var id = lines.read(line(word, "1.0", "2022-05-01"), null);
        sample.awaitFound(word, sample.member());

        var partner = sample.viewer(sample.greet());
        assertThat(search.search(SearchRequest.of(word, 5), partner).hits())
                .extracting(hit -> hit.id())
                .contains(id);
        assertThat(search.search(SearchRequest.of(word, 5), Viewer.NOBODY).hits()).isEmpty();
        var request = EvidenceRequest.ofParticipant(sample.bram().value(), 50);
        assertThat(evidence.find(request, sample.member()))
                .filteredOn(hit -> hit.id().equals(id))
                .flatExtracting(hit -> hit.evidence())
                .extracting(evidence -> evidence.role())
                .containsOnly("CONTACT");
    }

    private static String line(String word, String number, String day) {
        return LINE.formatted(word, word, word, number, day, word, word).replace("\n", " ");
    }
}
