package nl.inkoopkring.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.search.AlertFrequency;
import nl.inkoopkring.search.NewSavedSearch;
import nl.inkoopkring.search.SavedSearchService;
import nl.inkoopkring.search.SearchIndex;
import nl.inkoopkring.search.SearchRequest;
import nl.inkoopkring.testing.OnOpenSearch;
import nl.inkoopkring.testing.OpenSearchGate;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** While the index is away nobody hears of their searches, and nobody misses anything. */
@OnOpenSearch
@ExtendWith(OutputCaptureExtension.class)
class SavedSearchMailsAwayTest {

    private static final Duration NOTICED = Duration.ofSeconds(60);

    @Autowired private SavedSearchMails mails;
    @Autowired private SavedSearchService searches;
    @Autowired private SearchIndex index;
    @Autowired private Sample sample;
    @Autowired private SignIn signIn;
    @Autowired private JdbcTemplate jdbc;

    @AfterEach
    void comesBack() {
        OpenSearchGate.get().open();
        await().atMost(NOTICED).until(index::isUsable);
        signIn.out();
    }

    @Test
    void whoeverIsDueWaitsForIt(CapturedOutput output) throws Exception {
        var saved = new ArrayList<UUID>();
        for (var owner : List.of(sample.dirk(), sample.bram())) {
            saved.add(due(owner));
        }

        OpenSearchGate.get().close();
        mails.tellDue();
        assertThat(saved).allMatch(this::isDue);
        await().atMost(NOTICED).until(() -> !index.isUsable());
        int before = output.getAll().length();
        mails.tellDue();
        assertThat(output.getAll().substring(before))
                .as("once it is known to be away, nothing is tried")
                .doesNotContain("searches of");
        assertThat(output.getAll())
                .as("no trace for each person")
                .doesNotContain("Looking for what is new to the searches of");
        assertThat(saved).allMatch(this::isDue);

        OpenSearchGate.get().open();
        await().atMost(NOTICED).until(index::isUsable);
        mails.tellDue();
        assertThat(saved).noneMatch(this::isDue);
        signIn.as(sample.dirk());
        searches.remove(saved.getFirst());
        signIn.as(sample.bram());
        searches.remove(saved.getLast());
    }

    private UUID due(ParticipantId owner) {
        signIn.as(owner);
        var id =
                searches.save(
                        new NewSavedSearch(
                                "Wachten",
                                SearchRequest.of("zwoggelpret", 20),
                                AlertFrequency.WEEKLY));
        jdbc.update(
                "update saved_search set next_check_at = '2020-01-01' where id = ?", id.toString());
        return id;
    }

    private boolean isDue(UUID id) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "select next_check_at < '2021-01-01' from saved_search where id = ?",
                        Boolean.class,
                        id.toString()));
    }
}
