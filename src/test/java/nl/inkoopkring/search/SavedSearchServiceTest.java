package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@InkoopkringTest
class SavedSearchServiceTest {

    @Autowired private SavedSearchService searches;
    @Autowired private SavedSearchAlerts alerts;
    @Autowired private Sample sample;
    @Autowired private SignIn signIn;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private TransactionTemplate transaction;

    @AfterEach
    void out() {
        signIn.out();
    }

    @Test
    void everyoneKeepsTheirOwn() {
        signIn.as(sample.bram());
        var id = searches.save(search("Bramborden", "borden"));
        assertThat(mine(id).name()).isEqualTo("Bramborden");
        searches.rename(id, "Borden van Bram");
        searches.alert(id, AlertFrequency.DAILY);
        assertThat(mine(id).name()).isEqualTo("Borden van Bram");
        assertThat(mine(id).frequency()).isEqualTo(AlertFrequency.DAILY);

        signIn.as(sample.anna());
        assertThat(searches.mine()).noneMatch(search -> search.id().equals(id));
        assertThatThrownBy(() -> searches.rename(id, "x")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> searches.alert(id, AlertFrequency.NEVER))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> searches.remove(id)).isInstanceOf(NotFoundException.class);

        signIn.as(sample.bram());
        searches.remove(id);
        assertThat(searches.mine()).noneMatch(search -> search.id().equals(id));
    }

    @Test
    void thereIsAnEndToHowManyOneKeeps() {
        signIn.as(sample.farid());
        for (int i = searches.mine().size(); i < 50; i++) {
            searches.save(search("Zoekvraag " + i, "borden " + i));
        }
        assertThatThrownBy(() -> searches.save(search("Nog een", "borden")))
                .isInstanceOf(InvalidInputException.class);
        searches.mine().forEach(search -> searches.remove(search.id()));
    }

    @Test
    void nobodyKeepsNothing() {
        assertThatThrownBy(searches::unseen).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(searches::mine).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> searches.save(search("x", "x")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void newsIsShownUntilOneLookedAndOnlyWithAccess() {
        signIn.as(sample.carla());
        var id = searches.save(search("Geheim", Sample.HIDDEN_CANARY));
        makeNews(id);
        assertThat(check(sample.carla())).hasSize(1);
        assertThat(searches.unseen()).isEqualTo(1);
        assertThat(mine(id).news()).singleElement().matches(item -> item.unseen());
        searches.looked();
        assertThat(searches.unseen()).isZero();
        assertThat(mine(id).news()).singleElement().matches(item -> !item.unseen());

        // As if Carla had been taken off the dossier: now it is someone without access.
        jdbc.update(
                "update saved_search set owner_id = ?, looked_at = '2020-01-01' where id = ?",
                sample.anna().value().toString(),
                id.toString());
        signIn.as(sample.anna());
        assertThat(mine(id).news()).isEmpty();
        assertThat(searches.unseen()).isZero();
        searches.remove(id);
    }

    @Test
    void aClosedItemIsNoNewsToAnOutsider() {
        for (var outsider : List.of(sample.anna(), sample.dirk(), sample.eva(), sample.greet())) {
            signIn.as(outsider);
            for (var word : List.of(Sample.HIDDEN_CANARY, Sample.CANARY)) {
                var id = searches.save(search("Nieuwsgierig", word));
                makeNews(id);
                assertThat(check(outsider)).isEmpty();
                assertThat(mine(id).news()).isEmpty();
                searches.remove(id);
            }
            assertThat(searches.unseen()).isZero();
        }
    }

    @Test
    void whoLeftIsForgotten() {
        signIn.as(sample.dirk());
        var id = searches.save(search("Dirks borden", "borden"));
        alerts.stop(sample.dirk().value());
        assertThat(mine(id).frequency()).isEqualTo(AlertFrequency.NEVER);
        alerts.forget(sample.dirk().value());
        assertThat(searches.mine()).isEmpty();
    }

    private static NewSavedSearch search(String name, String query) {
        return new NewSavedSearch(name, SearchRequest.of(query, 20), AlertFrequency.WEEKLY);
    }

    private SavedSearchDetails mine(UUID id) {
        return searches.mine().stream()
                .filter(search -> search.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** As if all it finds had come in since, and a week had gone by. */
    private void makeNews(UUID id) {
        jdbc.update(
                "update saved_search set known_items = '', next_check_at = '2020-01-01' where id = ?",
                id.toString());
    }

    private List<SavedSearchAlert> check(ParticipantId owner) {
        return Objects.requireNonNull(
                transaction.execute(_ -> alerts.check(owner.value(), sample.viewer(owner))));
    }
}
