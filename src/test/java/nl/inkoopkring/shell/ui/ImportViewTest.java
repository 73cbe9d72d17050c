package nl.inkoopkring.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import nl.inkoopkring.network.ParticipantPrincipal;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

class ImportViewTest extends ViewTest {

    @Autowired private Sample sample;

    @Override
    protected void signInViewer() {
        var viewer = sample.farid().value();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new UsernamePasswordAuthenticationToken(
                                (ParticipantPrincipal) () -> viewer,
                                "",
                                List.of(new SimpleGrantedAuthority("ROLE_ADMIN"))));
    }

    @Test
    void saysWhichFilesThereAreAndReadsNothingBeforeSomethingWasChosen() {
        open("beheer/import");
        assertThat(viewName()).isEqualTo("ImportView");
        assertThat(elements("h1")).hasSize(1);
        assertThat(text())
                .contains("organisations.jsonl, people.jsonl, packages.jsonl", "50 MB")
                .contains("Er is nog niets gekozen.");
        assertThat(findInView(Upload.class).single().getAcceptedFileExtensions())
                .containsExactly(".jsonl");
        assertThat(findInView(TextField.class).single().getLabel()).isEqualTo("Naam van de bron");
        assertThat(
                        findInView(Button.class).all().stream()
                                .filter(button -> button.getText().equals("Lees de bestanden in")))
                .singleElement()
                .matches(button -> !button.isEnabled());
    }
}
