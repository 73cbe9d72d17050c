package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.SampleNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What members share with each other does not exist for partners: not as a hit, nor in any number, suggestion or passage. */
@InkoopkringTest
class SearchVisibilityTest {

    /** Stands only in the profile of the sample's member. */
    private static final String CANARY = "quiqsturp";

    @Autowired private SearchService search;
    @Autowired private SuggestionService suggestions;
    @Autowired private SearchIndex index;
    @Autowired private SampleNetwork network;
    @Autowired private CurrentParticipant current;

    private Viewer member = Viewer.NOBODY;
    private Viewer partner = Viewer.NOBODY;

    @BeforeEach
    void findsItAsAMember() {
        member = current.viewerOf(network.member().value());
        partner = current.viewerOf(network.partner().value());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(found(CANARY, member).hits())
                                .extracting(SearchHit::id)
                                .containsExactly(network.member().value()));
    }

    @Test
    void partnersFindNothingOfIt() {
        var result = found(CANARY, partner);
        assertThat(result.hits()).isEmpty();
        assertThat(result.total()).isZero();
        assertThat(result.facets().values()).allMatch(java.util.List::isEmpty);
        assertThat(suggestions.suggest("Sanne Proef", partner, 8)).isEmpty();
        assertThat(suggestions.suggest("Sanne Proef", member, 8)).hasSize(1);
    }

    @Test
    void partnersAreNotCorrectedToIt() {
        index.learnWords();
        assertThat(found("quiqsturb", member).corrected()).isEqualTo(CANARY);
        assertThat(found("quiqsturb", partner).corrected()).isNotEqualTo(CANARY);
    }

    @Test
    void partnersCountNoPeople() {
        var all = new SearchRequest("", Map.of(), false, SearchRequest.Sort.RELEVANCE, 0, 1);
        assertThat(search.search(all, partner).facet(SearchFacet.KIND))
                .extracting(SearchResult.FacetCount::value)
                .isNotEmpty()
                .doesNotContain("deelnemer");
        assertThat(search.search(all, member).facet(SearchFacet.KIND))
                .extracting(SearchResult.FacetCount::value)
                .contains("deelnemer");
    }

    @Test
    void partnersGetNothingByFilteringForPeople() {
        var people = SearchRequest.of("", 10).filteredBy(SearchFacet.KIND, "deelnemer");
        assertThat(search.search(people, partner).total()).isZero();
        assertThat(search.search(people, member).total()).isPositive();
    }

    /** Their scores are of fixed weights, so only what is found can be compared. */
    @Test
    void partnersFindOfTheRegisterWhatMembersFind() {
        var request = SearchRequest.of("verkeersborden", 5).filteredBy(SearchFacet.KIND, "cpv");
        var found = search.search(request, partner);
        assertThat(found.total()).isEqualTo(search.search(request, member).total());
        assertThat(found.hits()).isNotEmpty().noneMatch(hit -> hit.title().marks().isEmpty());
    }

    @Test
    void ownTokensDoNotOpenWhatOthersKeep() {
        var stranger = new Viewer(null, null, Set.of("participant:" + network.partner().value()));
        assertThat(found(CANARY, stranger).total()).isZero();
    }

    private SearchResult found(String query, Viewer viewer) {
        return search.search(SearchRequest.of(query, 10), viewer);
    }
}
