package nl.inkoopkring.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@InkoopkringTest
class GrowthServiceTest {

    @Autowired private GrowthService growth;
    @Autowired private Sample sample;
    @Autowired private SignIn signIn;

    @AfterEach
    void signOut() {
        signIn.out();
    }

    private Figure figure(String name) {
        return signIn.as(sample.eva(), growth::figures).stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rows(Figure figure) {
        return figure.rows().stream()
                .map(row -> row.label() instanceof Figure.Named named ? named.name() : "")
                .toList();
    }

    private static List<String> gaps(Figure figure) {
        return figure.gaps().stream().map(Figure.Gap::name).toList();
    }

    @Test
    void onlyTheProgrammeManagerAndAdministratorsReadThem() {
        for (var person :
                List.of(
                        sample.anna(),
                        sample.bram(),
                        sample.carla(),
                        sample.dirk(),
                        sample.greet())) {
            signIn.as(person);
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(growth::figures);
        }
        signIn.out();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(growth::figures);
        signIn.as(sample.farid());
        assertThat(growth.figures()).isNotEmpty();
    }

    @Test
    void figuresStandInTheOrderOfTheirSections() {
        var figures = signIn.as(sample.eva(), growth::figures);
        assertThat(figures).extracting(Figure::section).isSorted();
        assertThat(figures).extracting(Figure::name).doesNotHaveDuplicates();
    }

    @Test
    void governmentsThatEndedDoNotCount() {
        var governments = figure("governments");
        assertThat(governments.value()).isInstanceOf(Figure.Count.class);
        assertThat(((Figure.Count) governments.value()).count())
                .isEqualTo(governments.rows().stream().mapToLong(Figure.Row::count).sum())
                .isBetween(25L, 40L);
        var all = figure("reach");
        assertThat(gaps(all)).doesNotContain("Weesp").doesNotContain("Beemster");
        assertThat(rows(all)).doesNotContain("Weesp").doesNotContain("Beemster");
    }

    @Test
    void aGovernmentWithoutCoordinatorIsAGapWithAnInvitation() {
        var coordinators = figure("coordinators");
        var share = (Figure.Share) coordinators.value();
        assertThat(gaps(coordinators)).doesNotContain("Purmerend").contains("Haarlem");
        assertThat(share.total() - share.count()).isEqualTo(coordinators.gaps().size());
        assertThat(coordinators.gaps())
                .allMatch(gap -> gap.next() == NextAction.INVITE)
                .allMatch(gap -> gap.nextPath().startsWith("beheer/uitnodigen?organisatie="))
                .allMatch(gap -> gap.path().startsWith("organisaties/"));
    }

    @Test
    void aGovernmentWithPeopleIsReached() {
        var reach = figure("reach");
        assertThat(rows(reach)).contains("Purmerend", "Haarlem", "Zaanstad");
        assertThat(gaps(reach)).doesNotContain("Purmerend", "Haarlem", "Zaanstad");
        assertThat(reach.rows()).allMatch(row -> row.count() > 0);
    }

    @Test
    void whoJoinedStandsInTwelveMonths() {
        var joined = figure("joined");
        assertThat(joined.rows()).hasSize(12);
        assertThat(joined.rows().getLast().count()).isPositive();
    }

    @Test
    void packagesAreCoveredOrAGap() {
        var followed = figure("packagesFollowed");
        assertThat(rows(followed)).contains("Verkeersborden en bewegwijzering");
        assertThat(gaps(followed)).isNotEmpty().doesNotContain("Verkeersborden en bewegwijzering");
        var experience = figure("packagesWithExperience");
        assertThat(rows(experience)).contains("Verkeersborden en bewegwijzering");
    }

    @Test
    void aHiddenDossierCountsNowhere() {
        // Carla's flags: the only procurement of their package, and hidden.
        var procurements = figure("packagesWithProcurement");
        assertThat(rows(procurements)).noneMatch(name -> name.contains("laggen"));
        assertThat(gaps(procurements)).anyMatch(name -> name.contains("laggen"));
    }

    @Test
    void anExperienceOfAClosedDossierCountsNowhere() {
        var head = figure("packagesWithProcurement");
        var experience = figure("packagesWithExperience");
        assertThat(rows(head)).contains("Bedrijfskleding");
        assertThat(experience.rows().stream().mapToLong(Figure.Row::count).sum())
                .isEqualTo(((Figure.Count) figure("experiences").value()).count());
    }

    @Test
    void theShareOfAnsweredQuestionsNeverPassesWhatWasSent() {
        var share = (Figure.Share) figure("contactAnswered").value();
        assertThat(share.count()).isBetween(0L, share.total());
        assertThat(figure("outcomes").rows()).hasSize(3);
        assertThat(figure("firstAnswer").value()).isInstanceOf(Figure.Hours.class);
    }
}
