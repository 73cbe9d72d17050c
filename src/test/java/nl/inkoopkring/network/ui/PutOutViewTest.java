package nl.inkoopkring.network.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import java.util.Set;
import nl.inkoopkring.network.OrganisationService;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.network.Role;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Promise 6: the button, the way back at once, and the way back later. */
class PutOutViewTest extends ViewTest {

    @Autowired private ParticipantService participants;
    @Autowired private OrganisationService organisations;

    @Override
    protected ParticipantId viewer() {
        return network.administrator();
    }

    @Override
    protected void signInViewer() {
        signIn.as(viewer(), Role.ADMIN);
    }

    private ParticipantId somebody() {
        return participants.invite(
                "Jan Uitproef",
                "uit" + Ids.next() + "@proef.example",
                organisations.bySlug("zaanstad").id().value(),
                "inkoper",
                Set.of(Role.PARTICIPANT));
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    @Test
    void anAdministratorPutsSomeoneOutAndTakesItBackAtOnce() {
        signIn.as(viewer());
        var person = somebody();
        open("mensen/" + person.value());

        test(button("Ja, zet uit het netwerk")).click();

        assertThat(viewName()).isEqualTo("PeopleView");
        assertThatThrownBy(() -> participants.get(person)).isInstanceOf(NotFoundException.class);

        test(button("Maak ongedaan")).click();

        assertThat(viewName()).isEqualTo("PersonView");
        assertThat(participants.get(person).name()).isEqualTo("Jan Uitproef");
    }

    @Test
    void whoIsOutStandsOnThePageOfInvitationsWithTheWayBack() {
        var person = somebody();
        participants.deactivate(person);
        open("beheer/uitnodigen");
        assertThat(text()).contains("Uit het netwerk", "Jan Uitproef · Zaanstad");

        for (var back : find(Button.class).withText("Zet terug in het netwerk").all()) {
            test(back).click();
        }

        assertThat(participants.get(person).name()).isEqualTo("Jan Uitproef");
        assertThat(text()).doesNotContain("Jan Uitproef");
    }

    @Test
    void onesOwnPageAndThePageOfAMemberHaveNoSuchButton() {
        signIn.as(network.administrator());
        open("mensen/" + viewer().value());
        assertThat(find(Button.class).withText("Ja, zet uit het netwerk").exists()).isFalse();
        signIn.as(network.member());
        open("mensen/" + network.coordinator().value());
        assertThat(find(Button.class).withText("Ja, zet uit het netwerk").exists()).isFalse();
    }
}
