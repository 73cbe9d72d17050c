package nl.inkoopkring.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.search.Evidence;
import nl.inkoopkring.search.EvidenceRequest;
import nl.inkoopkring.search.EvidenceService;
import nl.inkoopkring.search.EvidenceSubject;
import nl.inkoopkring.search.SearchHit;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import nl.inkoopkring.testing.Specimen;
import nl.inkoopkring.testing.Specimens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What can be read about a pasted description. */
@InkoopkringTest
class LessonsTest {

    private static final String ASSIGNMENT =
            "Wij kopen aggregaten en een generator voor het stadhuis, met afstandsbediening, geluiddemping, brandstoftank en jaarlijkse keuring door een monteur.";

    @Autowired private PeerService service;
    @Autowired private EvidenceService evidence;
    @Autowired private NetworkDirectory network;
    @Autowired private Specimens specimens;
    @Autowired private Sample sample;
    @Autowired private SignIn signIn;

    private List<UUID> written = List.of();

    @BeforeEach
    void write() {
        signIn.as(sample.anna());
        written =
                specimens.add(
                        List.of(
                                draft("Aggregaten voor het stadhuis", ASSIGNMENT, false),
                                draft("Generator voor de brandweer", "Met een monteur.", true),
                                draft("Noodstroom voor de kazerne", "Met accu's.", true),
                                draft("Zwembad", "Met een jaarlijkse opening.", true)));
    }

    @AfterEach
    void remove() {
        specimens.remove(written);
        signIn.out();
    }

    @Test
    void whoPastesADossierWithoutExperienceReadsWhatOthersSharedAboutTheLike() {
        var lessons =
                service.lessons(
                        PeerRequest.description(ASSIGNMENT, 5), 5, sample.viewer(sample.anna()));

        assertThat(ids(lessons)).containsExactly(written.get(1));
    }

    @Test
    void aDescriptionFindsNothingThatIsOnlyRelatedToItsWords() {
        var related = written.get(2);

        assertThat(find(new EvidenceSubject("generator", "", Set.of(), Set.of())))
                .contains(related);
        assertThat(find(new EvidenceSubject("", "Wij zoeken een generator", Set.of(), Set.of())))
                .contains(written.get(1))
                .doesNotContain(related);
    }

    private List<UUID> find(EvidenceSubject subject) {
        return ids(evidence.find(EvidenceRequest.about(subject, 50), sample.viewer(sample.anna())));
    }

    private static List<UUID> ids(List<SearchHit> hits) {
        return hits.stream().map(SearchHit::id).toList();
    }

    private Specimen.Draft draft(String title, String text, boolean shared) {
        var date = LocalDate.of(2025, 1, 1);
        var organisation = network.organisationBySlug("haarlem").orElseThrow().id().value();
        return new Specimen.Draft(
                title,
                text,
                Set.of(Access.NETWORK),
                Set.of(),
                "",
                Set.of(),
                Set.of(),
                "AWARDED",
                date,
                List.of(
                        new Evidence(
                                null,
                                organisation,
                                "LEAD",
                                null,
                                Set.of(),
                                "AWARDED",
                                date,
                                false,
                                shared)));
    }
}
