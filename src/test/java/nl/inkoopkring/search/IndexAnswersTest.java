package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.ConnectException;
import nl.inkoopkring.shared.UnavailableException;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class IndexAnswersTest {

    @Test
    void theLogSaysWhatWentWrongAndNotWhatWasAsked(CapturedOutput output) {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() ->
                        IndexAnswers.of(() -> {
                            throw new SearchException(
                                    "HSEARCH400007: request failed: {\"query\": \"overspannen\"}",
                                    new ConnectException("overspannen"));
                        }));
        assertThat(output.getAll())
                .contains("HSEARCH400007")
                .contains("ConnectException")
                .doesNotContain("overspannen");
    }
}
