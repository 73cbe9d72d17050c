package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SampleNetwork;
import nl.inkoopkring.testing.SignIn;
import nl.inkoopkring.testing.Specimen;
import nl.inkoopkring.testing.Specimens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@InkoopkringTest
class SearchIndexTest {

    @Autowired private SearchIndex index;
    @Autowired private IndexedAnalysis analysis;
    @Autowired private SearchService search;
    @Autowired private Sample sample;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private SampleNetwork network;
    @Autowired private Specimens specimens;
    @Autowired private SignIn signIn;

    @AfterEach
    void signOut() {
        signIn.out();
    }

    @Test
    void onlyAdministratorsSeeAndRebuildIt() {
        signIn.as(network.member());
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(index::state);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(index::rebuild);
        signIn.out();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(index::rebuild);
        assertThat(index.progress().running()).isFalse();
    }

    @Test
    void rebuildBringsEverythingBack() {
        signIn.as(network.administrator());
        var before = index.state().documents();
        assertThat(index.rebuild()).isTrue();
        await().atMost(Duration.ofMinutes(2)).until(() -> !index.progress().running());
        assertThat(index.progress().failed()).isZero();
        // In this thread, in which one is signed in
        await().atMost(Duration.ofSeconds(20))
                .pollInSameThread()
                .untilAsserted(
                        () -> assertThat(index.state().documents()).isGreaterThanOrEqualTo(before));
    }

    @Test
    void whatCannotBeWrittenIsSaidAndKeepsNobodyFromTheRest() {
        signIn.as(network.administrator());
        var sound =
                specimens.add(
                        List.of(
                                new Specimen.Draft(
                                        "Proefborden van bamboe",
                                        "",
                                        Set.of(Access.NETWORK),
                                        Set.of(),
                                        "",
                                        Set.of(),
                                        Set.of(),
                                        "PREPARATION",
                                        null,
                                        List.of())));
        var broken = Ids.next().toString();
        jdbc.update(
                "insert into specimen (id, version, revision, document) values (?, 0, 0, 'niets')",
                broken);
        try {
            index.rebuildNow(Specimen.class);

            var written = index.state().progress();
            assertThat(written.running()).isFalse();
            assertThat(written.failed()).isEqualTo(1);
            assertThat(written.done()).isEqualTo(written.total() - 1);
            assertThat(search.hits(SearchRequest.of("proefborden bamboe", 5), sample.member()))
                    .extracting(hit -> hit.title().text())
                    .contains("Proefborden van bamboe");
        } finally {
            jdbc.update("delete from specimen where id = ?", broken);
            specimens.remove(sound);
        }
    }

    @Test
    void whatWasNotFinishedIsWrittenAnewAtAStart() {
        analysis.forget();
        index.rebuildNow(Specimen.class);
        assertThat(analysis.isCurrent()).as("a part does not make it whole").isFalse();
        var before = index.progress();

        index.open();

        assertThat(index.progress()).isNotSameAs(before);
        assertThat(analysis.isCurrent()).isTrue();
        index.rebuildNow(Specimen.class);
        assertThat(analysis.isCurrent()).as("it stays whole").isTrue();
    }

    @Test
    void whatWasWrittenWithAnotherAnalysisIsWrittenAnewAtAStart() {
        jdbc.update("update search_index set analysis = ?", "0".repeat(64));
        var before = index.progress();

        index.open();

        var written = index.progress();
        assertThat(written).isNotSameAs(before);
        assertThat(written.done()).isPositive().isEqualTo(written.total());
        assertThat(analysis.isCurrent()).isTrue();
        index.open();
        assertThat(index.progress()).as("the next start has nothing to do").isSameAs(written);
    }
}
