package nl.inkoopkring.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import nl.inkoopkring.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchViewTest extends ViewTest {

    @Test
    void showsHitsWithWhatWasFoundMarked() {
        open("zoeken?q=kleding");
        assertThat(findInView(H1.class).single().getText()).contains("kleding");
        assertThat(findInView(H3.class).all())
                .anyMatch(
                        title -> title.getElement().getTextRecursively().equals("Bedrijfskleding"));
        assertThat(elements("mark").map(Element::getText)).isNotEmpty();
        assertThat(links()).contains("pakketten/bedrijfskleding");
        assertThat(UI.getCurrent().getInternals().getTitle())
                .isEqualTo("kleding · Zoeken · Inkoopkring");
    }

    @Test
    void narrowsByFacetAndBack() {
        open("zoeken?q=kleding");
        var packages = "zoeken?q=kleding&soort=inkooppakket";
        assertThat(facetLinks()).contains(packages);
        open(packages);
        assertThat(facetLinks()).doesNotContain(packages).contains("zoeken?q=kleding");
        assertThat(findInView(Anchor.class).withClassName("chip").all())
                .anyMatch(chip -> chip.getElement().getTextRecursively().contains("Inkooppakket"));
        assertThat(text()).contains("Wis alle filters");
        assertThat(findInView(OrderedList.class).single().getChildren())
                .allMatch(hit -> hit.getElement().getTextRecursively().contains("Inkooppakket"));
    }

    @Test
    void saysWhatItUnderstoodAndOffersWhatWasTyped() {
        open("zoeken?q=verkersborden");
        assertThat(text()).contains("Resultaten voor verkeersborden");
        assertThat(links()).contains("zoeken?q=verkersborden&letterlijk=1");
        open("zoeken?q=verkersborden&letterlijk=1");
        assertThat(text()).doesNotContain("Resultaten voor verkeersborden");
    }

    @Test
    void saysHowManyThereAre() {
        open("zoeken?soort=cpv");
        assertThat(text()).containsPattern("\\d\\.\\d{3} resultaten");
        assertThat(links())
                .anyMatch(link -> link.contains("soort=cpv") && link.contains("pagina=2"));
    }

    @Test
    void codesDoNotFloodTheList() {
        open("zoeken?q=kleding");
        var list = findInView(OrderedList.class).single();
        assertThat(list.getChildren().filter(item -> item instanceof HitItem))
                .isNotEmpty()
                .noneMatch(hit -> hit.getElement().getTextRecursively().startsWith("CPV-code"));
        assertThat(findInView(NativeDetails.class).withClassName("search-tips").exists()).isTrue();
        assertThat(text()).containsPattern("\\d+ CPV-codes").contains("Bekijk alle");
        assertThat(links()).contains("zoeken?q=kleding&soort=cpv");
    }

    @Test
    void filtersThatWereTypedAreChips() {
        open("zoeken?q=kleding soort:inkooppakket".replace(" ", "%20"));
        assertThat(chips()).anyMatch(chip -> chip.contains("Inkooppakket"));
        assertThat(links()).contains("zoeken?q=kleding");
        assertThat(findInView(H1.class).single().getText()).contains("soort:inkooppakket");
        assertThat(facetLinks()).contains("zoeken?q=kleding&soort=inkooppakket&soort=cpv");
    }

    @Test
    void saysWhichFilterItDoesNotKnow() {
        open("zoeken?q=pakket:raketten");
        assertThat(text()).contains("“raketten” kennen we niet");
        assertThat(chips()).noneMatch(chip -> chip.contains("raketten"));
    }

    @Test
    void saysWhyAHitWasFoundWhereItIsNotPlain() {
        open("zoeken?q=kleding");
        assertThat(text()).contains("Gevonden op: kleding ⊂ ");
    }

    @Test
    void everyTipCanBeTried() {
        open("zoeken");
        var tips =
                links().stream()
                        .filter(link -> link.startsWith("zoeken?q="))
                        .filter(link -> link.contains("jaar") || link.contains("%22"))
                        .toList();
        assertThat(tips).hasSize(2);
        for (var tip : tips) {
            open(tip);
            assertThat(viewName()).isEqualTo("SearchView");
            assertThat(text()).doesNotContain("kennen we niet");
        }
    }

    private List<String> chips() {
        return findInView(Anchor.class).withClassName("chip").all().stream()
                .map(chip -> chip.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void leadsBackFromAPageThatIsNotThere() {
        open("zoeken?q=bedrijfskleding&pagina=40");
        assertThat(links()).contains("zoeken?q=bedrijfskleding");
    }

    @Test
    void saysWhatToDoWhenNothingIsFound() {
        open("zoeken?q=qqqzzzxxx&letterlijk=1");
        assertThat(text()).contains("Geen resultaten", "Niets gevonden", "CPV-code");
    }

    private List<String> facetLinks() {
        return findInView(Anchor.class).withClassName("facet-option").all().stream()
                .map(Anchor::getHref)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("nl.inkoopkring.search.HostileQueryTest#queries")
    void anyQueryGivesANormalPage(String query) {
        UI.getCurrent().navigate("zoeken", QueryParameters.of("q", query));
        assertThat(viewName()).isEqualTo("SearchView");
        assertThat(findInView(H1.class).single().getText()).isNotBlank();
        assertThat(UI.getCurrent().getInternals().getTitle()).hasSizeLessThan(120);
        assertThat(links()).allMatch(link -> link.length() < 20_000);
    }
}
