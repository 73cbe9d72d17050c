package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InkoopkringTest
class SimilarItemsTest {

    private static final String SIGNS = "Levering en plaatsing van verkeersborden met hergebruik";

    @Autowired private SimilarItems similar;
    @Autowired private SearchService search;
    @Autowired private SearchIndex index;
    @Autowired private Sample sample;

    private Viewer member = Viewer.NOBODY;
    private Viewer carla = Viewer.NOBODY;

    @BeforeEach
    void begin() {
        member = sample.member();
        carla = sample.viewer(sample.carla());
        index.learnWords();
    }

    @Test
    void findsWhatSharesItsWordsOrPackageAndNotItself() {
        var signs = item(SIGNS, "aanbesteding", member);
        var found = similar.of(signs, member, 10);
        assertThat(found)
                .extracting(hit -> hit.title().text())
                .contains("Verkeersborden en bewegwijzering", "Waar sla je gebruikte borden op?");
        assertThat(found)
                .extracting(SearchHit::id)
                .doesNotContain(signs.id())
                .doesNotHaveDuplicates();
        assertThat(found)
                .extracting(hit -> hit.ref().type())
                .doesNotContain("cpv", "deelnemer", "organisatie");
    }

    @Test
    void aHiddenItemResemblesSomethingForItsReadersOnly() {
        var hidden = item(Sample.HIDDEN_CANARY, "aanbesteding", carla);
        assertThat(similar.of(hidden, carla, 10)).isNotEmpty();
        assertThat(similar.of(hidden, member, 10)).isEmpty();
        assertThat(similar.of(hidden, Viewer.NOBODY, 10)).isEmpty();
    }

    @Test
    void whatIsHiddenResemblesNothingForOthers() {
        var hidden = item(Sample.HIDDEN_CANARY, "aanbesteding", carla);
        var flags = item("Handreiking circulaire vlaggen", "handreiking", member);
        assertThat(similar.of(flags, carla, 20)).extracting(SearchHit::id).contains(hidden.id());
        for (var other : new Viewer[] {member, sample.viewer(sample.greet())}) {
            assertThat(similar.of(flags, other, 20))
                    .extracting(SearchHit::id)
                    .doesNotContain(hidden.id());
        }
    }

    @Test
    void aPartnerSeesWhatIsSharedWithPartnersOnly() {
        var greet = sample.viewer(sample.greet());
        var signs = item("Verkeersborden en bewegwijzering", "inkooppakket", greet);
        assertThat(similar.of(signs, greet, 20))
                .extracting(hit -> hit.ref().type())
                .doesNotContain("discussie");
        assertThat(similar.of(signs, member, 20))
                .extracting(hit -> hit.ref().type())
                .contains("discussie");
    }

    @Test
    void anotherKindWithThisIdDoesNotExist() {
        var signs = item(SIGNS, "aanbesteding", member);
        assertThat(similar.of(new ContentRef("handreiking", signs.id()), member, 5)).isEmpty();
        assertThat(similar.of(new ContentRef("aanbesteding", UUID.randomUUID()), member, 5))
                .isEmpty();
    }

    private ContentRef item(String words, String kind, Viewer viewer) {
        sample.awaitFound(words, viewer);
        return search.search(
                        new SearchRequest(
                                words,
                                Map.of(SearchFacet.KIND, Set.of(kind)),
                                true,
                                SearchRequest.Sort.RELEVANCE,
                                0,
                                1),
                        viewer)
                .hits()
                .getFirst()
                .ref();
    }
}
