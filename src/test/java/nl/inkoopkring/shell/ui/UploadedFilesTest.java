package nl.inkoopkring.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.inkoopkring.shared.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadedFilesTest {

    private final UploadedFiles files =
            new UploadedFiles(List.of("organisations.jsonl", "people.jsonl"), 20);

    private void take(String name, String content) throws IOException {
        files.take(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void standInTheOrderTheyAreRead() throws IOException {
        take("people.jsonl", "{}\n\n  \n{}");
        take("organisations.jsonl", "{}\n");
        assertThat(files.waiting())
                .containsExactly(
                        new UploadedFiles.Waiting("organisations.jsonl", 3, 1),
                        new UploadedFiles.Waiting("people.jsonl", 9, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"people.csv", "People.jsonl", "../people.jsonl", "people.jsonl.exe", ""})
    void refusesOtherNames(String name) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> take(name, "{}"))
                .matches(e -> e.key().equals("shell.import.error.name"));
        assertThat(files.waiting()).isEmpty();
    }

    @Test
    void refusesWhatIsTooLargeTogetherAndKeepsWhatWasThere() throws IOException {
        take("organisations.jsonl", "x".repeat(15));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> take("people.jsonl", "x".repeat(6)))
                .matches(e -> e.key().equals("shell.import.error.size"));
        assertThat(files.contents()).containsOnlyKeys("organisations.jsonl");
        take("people.jsonl", "x".repeat(5));
        assertThat(files.contents()).hasSize(2);
    }

    @Test
    void aFileGivesWayToALaterOneOfItsName() throws IOException {
        take("people.jsonl", "x".repeat(15));
        take("people.jsonl", "y".repeat(20));
        assertThat(files.waiting())
                .containsExactly(new UploadedFiles.Waiting("people.jsonl", 20, 1));
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> take("people.jsonl", ""))
                .matches(e -> e.key().equals("shell.import.error.empty"));
    }
}
