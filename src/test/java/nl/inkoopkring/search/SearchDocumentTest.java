package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import nl.inkoopkring.content.Access;
import org.junit.jupiter.api.Test;

/** Restricted text is for nobody else than it is meant for. */
class SearchDocumentTest {

    private final SearchDocument document = SearchDocument.of("proef", "proef/1", "Proef");

    @Test
    void whatOnlySomeFindIsReadByTheFewestOfThem() {
        document.visibleTo("organisation:a").text("besloten");
        assertThat(document.restrictedTo()).containsExactly("organisation:a");
        document.restricted(Set.of("participant:b"), "geheim");
        assertThat(document.openText()).isEmpty();
        assertThat(document.restrictedText()).contains("besloten", "geheim");
        assertThat(document.restrictedTo()).containsExactly("participant:b");
    }

    @Test
    void restrictedTextsHaveTheSameReaders() {
        document.visibleTo(Access.NETWORK).restricted(Set.of("participant:b"), "geheim");
        assertThatIllegalStateException()
                .isThrownBy(() -> document.restricted(Set.of("participant:c"), "ook geheim"));
    }
}
