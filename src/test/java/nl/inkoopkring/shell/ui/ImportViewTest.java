package nl.inkoopkring.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportViewTest extends ViewTest {

    @Autowired private Sample sample;

    @Override
    protected ParticipantId viewer() {
        return sample.farid();
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
                                .filter(button -> button.getText().equals("Lees in")))
                .singleElement()
                .matches(button -> !button.isEnabled());
    }
}
