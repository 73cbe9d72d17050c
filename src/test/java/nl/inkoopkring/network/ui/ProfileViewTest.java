package nl.inkoopkring.network.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.ParticipantProfile;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProfileViewTest extends ViewTest {

    @Autowired private ParticipantService participants;

    @Override
    protected ParticipantId viewer() {
        return network.hired();
    }

    @Test
    void savesWhatOneChanged() {
        open("profiel");
        find(TextArea.class).single().setValue("Huurt zich in voor kleding.");
        test(button("Bewaar je profiel")).click();
        assertThat(participants.profile().about()).isEqualTo("Huurt zich in voor kleding.");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        open("profiel");
        var name = findInView(TextField.class).all().getFirst();
        name.setValue("  ");
        find(TextArea.class).single().setValue("x".repeat(601));
        test(button("Bewaar je profiel")).click();
        assertThat(text()).contains("Vul je naam in, in hoogstens 120 tekens");
        name.setValue("Ilse Proefdijk");
        test(button("Bewaar je profiel")).click();
        assertThat(text()).contains("hoogstens 600 tekens");
        assertThat(find(TextArea.class).single().getValue()).hasSize(601);
    }

    @Test
    void showsBothVersionsWhenItWasChangedElsewhere() {
        open("profiel");
        find(TextArea.class).single().setValue("Van deze pagina.");
        change("Van een andere pagina.");
        test(button("Bewaar je profiel")).click();
        assertThat(text())
                .contains(
                        "Je profiel is intussen ergens anders gewijzigd",
                        "Van deze pagina.",
                        "Van een andere pagina.");
        assertThat(participants.profile().about()).isEqualTo("Van een andere pagina.");
        test(button("Bewaar wat ik hier invulde")).click();
        assertThat(participants.profile().about()).isEqualTo("Van deze pagina.");
    }

    @Test
    void takesTheOtherVersionWhenAsked() {
        open("profiel");
        find(TextArea.class).single().setValue("Toch niet.");
        change("Wel dit.");
        test(button("Bewaar je profiel")).click();
        test(button("Neem over wat er nu staat")).click();
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Wel dit.");
        assertThat(participants.profile().about()).isEqualTo("Wel dit.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void choosesForWhomOneWorks() {
        open("profiel");
        Select<OrganisationSummary> actingFor =
                findInView(Select.class)
                        .withCondition(select -> "Je werkt nu voor".equals(select.getLabel()))
                        .single();
        var other = actingFor.getListDataView().getItems().toList().getLast();
        actingFor.setValue(other);
        test(button("Bewaar je profiel")).click();
        assertThat(participants.ownPlaces().getFirst()).isEqualTo(other);
    }

    private void change(String about) {
        ParticipantProfile now = participants.profile();
        participants.editProfile(
                new ParticipantProfile(
                        now.id(),
                        now.name(),
                        now.email(),
                        about,
                        now.emailShown(),
                        now.language(),
                        now.version()));
    }

    private Button button(String text) {
        return findInView(Button.class).withText(text).single();
    }
}
