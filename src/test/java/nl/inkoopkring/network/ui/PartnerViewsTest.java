package nl.inkoopkring.network.ui;

import static org.assertj.core.api.Assertions.assertThat;

import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.testing.ViewTest;
import org.junit.jupiter.api.Test;

/** Partners read about organisations, and meet no people they were not introduced to. */
class PartnerViewsTest extends ViewTest {

    @Override
    protected ParticipantId viewer() {
        return network.partner();
    }

    @Test
    void organisationsShowPartnersNoPeople() {
        open("organisaties/purmerend");
        assertThat(viewName()).isEqualTo("OrganisationDetailsView");
        assertThat(text()).doesNotContain("Proef");
    }

    @Test
    void peopleAreClosedToPartners() {
        for (var address : new String[] {"mensen", "mensen/" + network.member().value()}) {
            open(address);
            assertThat(viewName()).as(address).isNotIn("PeopleView", "PersonView");
        }
    }

    @Test
    void packagesAreOpenToPartners() {
        open("pakketten/bedrijfskleding");
        assertThat(text()).contains("werkkleding");
        assertThat(links()).noneMatch(link -> link.startsWith("ervaring-delen"));
    }
}
