package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import nl.inkoopkring.content.Access;
import org.junit.jupiter.api.Test;

/** Restricted text is never shown to others than it is meant for, so what can't be kept apart is refused. */
class SearchDocumentTest {

    private final SearchDocument document = SearchDocument.of("proef", "proef/1", "Proef");

    @Test
    void whatOnlySomeFindHasNoTextForFewerOfThem() {
        document.visibleTo("organisation:a").restricted(Set.of("participant:b"), "geheim");
        assertThatIllegalStateException().isThrownBy(document::restrictedText);
    }

    @Test
    void restrictedTextsHaveTheSameReaders() {
        document.visibleTo(Access.NETWORK).restricted(Set.of("participant:b"), "geheim");
        assertThatIllegalStateException()
                .isThrownBy(() -> document.restricted(Set.of("participant:c"), "ook geheim"));
    }
}
