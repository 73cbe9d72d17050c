package nl.inkoopkring.network.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.testing.ViewTest;
import org.junit.jupiter.api.Test;

class NetworkViewsTest extends ViewTest {

    @Test
    void listsGovernmentsBySubregionAndWhereTheOthersWent() {
        open("organisaties");
        assertThat(findInView(H2.class).all())
                .extracting(H2::getText)
                .contains("Zaanstreek-Waterland", "Opgegaan in een andere organisatie");
        assertThat(text()).contains("opgegaan in Amsterdam", "23 maart 2022");
        assertThat(links()).contains("organisaties/purmerend", "organisaties/beemster");
    }

    @Test
    void tellsWhoToAskAtAnOrganisation() {
        open("organisaties/purmerend");
        assertThat(text()).contains("Kees Proefhoven", "Zaanstreek-Waterland", "Beemster");
        assertThat(links())
                .anyMatch(link ->
                        link.startsWith(
                                "contact/nieuw?aan="
                                        + network.coordinator().value()
                                        + "&organisatie="));
    }

    @Test
    void anEndedOrganisationNamesItsSuccessor() {
        open("organisaties/weesp");
        assertThat(text()).contains("Opgegaan in", "tot en met 23 maart 2022");
        assertThat(links()).contains("organisaties/amsterdam");
    }

    @Test
    void findsPeopleByPartOfANameAndOrganisation() {
        open("mensen?naam=PROEFH");
        assertThat(text()).contains("Kees Proefhoven").doesNotContain("Sanne Proefstra");
        open("mensen?naam=proef&organisatie=zaanstad");
        assertThat(text()).contains("Ilse Proefdijk").doesNotContain("Kees Proefhoven");
        open("mensen?naam=zzzz&organisatie=bestaat-niet&pagina=x");
        assertThat(text()).contains("Niemand gevonden");
    }

    @Test
    void showsAPersonWithTheWayToAskThem() {
        open("mensen/" + network.coordinator().value());
        assertThat(findInView(H1.class).single().getText()).isEqualTo("Kees Proefhoven");
        assertThat(text()).contains("Kwartiermaker", "demo").doesNotContain("kees@proef.example");
        assertThat(links())
                .contains(
                        "contact/nieuw?aan=" + network.coordinator().value(),
                        "organisaties/purmerend");
    }

    @Test
    void oneDoesNotAskOneself() {
        open("mensen/" + network.member().value());
        assertThat(links()).contains("profiel").noneMatch(link -> link.startsWith("contact/"));
    }

    @Test
    void unknownPeopleAndOrganisationsAreNotThere() {
        for (var address :
                new String[] {"mensen/" + Ids.next(), "mensen/onzin", "organisaties/nergens"}) {
            open(address);
            assertThat(viewName()).as(address).isEqualTo("UnknownItemView");
        }
    }
}
