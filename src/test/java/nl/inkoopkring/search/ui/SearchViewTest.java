package nl.inkoopkring.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
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
    void saysManyResultsInWords() {
        open("zoeken");
        assertThat(text()).containsPattern("Meer dan \\d+\\.000 resultaten");
        assertThat(links()).contains("zoeken?pagina=2");
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
