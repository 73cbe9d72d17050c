package nl.inkoopkring.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.OrganisationId;
import nl.inkoopkring.shell.TestImports;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InkoopkringTest
class HelperFinderTest {

    private static final String COORDINATORS =
            """
            {"externalId": "helper-oostzaan", "name": "Wout Proefwerf", "email": "wout@helper.example", "memberships": [{"organisation": "org-oostzaan", "jobTitle": "inkoper", "from": "2019-01-01"}], "roles": [{"role": "PARTICIPANT", "from": "2019-01-01"}, {"role": "COORDINATOR", "from": "2020-01-01"}]}
            {"externalId": "helper-landsmeer", "name": "Yara Proefveld", "email": "yara@helper.example", "memberships": [{"organisation": "org-landsmeer", "jobTitle": "inkoper", "from": "2019-01-01"}], "roles": [{"role": "PARTICIPANT", "from": "2019-01-01"}, {"role": "COORDINATOR", "from": "2020-01-01"}]}
            """;

    @Autowired private HelperFinder helpers;
    @Autowired private NetworkDirectory network;
    @Autowired private TestImports imports;
    @Autowired private Sample sample;

    @BeforeEach
    void read() {
        assertThat(sample.report().bad()).isEmpty();
        assertThat(imports.readInvented("helpers", Map.of("people.jsonl", COORDINATORS)).bad())
                .isEmpty();
    }

    @Test
    void givesEachOrganisationItsCoordinatorAndAsksForAllLoadsAtOnce() {
        var organisations = organisations("oostzaan", "landsmeer", "haarlem");
        var me = sample.anna().value();

        assertThat(helpers.coordinators(organisations, me).values())
                .extracting(NetworkDirectory.Person::name)
                .containsExactlyInAnyOrder("Wout Proefwerf", "Yara Proefveld");
        assertThat(Statements.during(() -> helpers.coordinators(organisations, me)))
                .isEqualTo(
                        Statements.during(
                                () -> helpers.coordinators(organisations("oostzaan"), me)));
    }

    @Test
    void nobodyIsTheirOwnCoordinator() {
        var wout =
                network.people().stream()
                        .filter(person -> person.name().equals("Wout Proefwerf"))
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .value();

        assertThat(helpers.coordinators(organisations("oostzaan"), wout)).isEmpty();
    }

    @Test
    void howFreeTheOthersAreIsNotAskedWhileAnExpertIs() {
        var not = Set.<UUID>of(sample.anna().value());

        assertThat(helpers.find(Set.of(), not))
                .extracting(HelperFinder.Found::why)
                .containsExactly(Peers.Helper.Why.EXPERT);
        // What is asked of them, and what they wish.
        assertThat(Statements.during(() -> helpers.find(Set.of(), not))).isLessThanOrEqualTo(2);
    }

    private Set<OrganisationId> organisations(String... slugs) {
        return Stream.of(slugs)
                .map(slug -> network.organisationBySlug(slug).orElseThrow().id())
                .collect(Collectors.toSet());
    }
}
