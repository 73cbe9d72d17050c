package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is only related to a word is found, and behind what has it. */
class RelatedWordsTest {

    /** So that words are rare, as they are in a network. */
    private static final int OTHERS = 200;

    private static final List<JudgedSet.Document> SOUGHT =
            List.of(
                    document("title-related", "aanbesteding", "Noodstroom", "Voor het stadhuis."),
                    document("text-related", "aanbesteding", "Stadhuis", "Met noodstroom erbij."),
                    document("code-related", "cpv", "Stadhuizen", "Noodstroom"),
                    document("has-word", "aanbesteding", "Gemaal", "Er staat ook een generator."));

    @Test
    void itIsFoundBehindWhatHasTheWordAndInTitlesFirst() {
        assertThat(search("generator"))
                .containsExactly("has-word", "title-related", "text-related", "code-related");
    }

    @Test
    void itIsFoundTooWhereAnyOfSeveralWordsMustDo() {
        assertThat(search("generator kinderboerderij"))
                .containsExactlyInAnyOrder(
                        "has-word", "title-related", "text-related", "code-related");
    }

    @Test
    void aTextThatOnlyMentionsItIsNotFoundWhereThereIsEnough() {
        var enough =
                IntStream.range(0, SearchService.FEW)
                        .mapToObj(i -> document("has-" + i, "aanbesteding", "Generator", "Huur."))
                        .toList();
        assertThat(search("generator", enough))
                .contains("has-word", "title-related")
                .doesNotContain("text-related", "code-related");
    }

    @Test
    void codesAloneAreNotEnough() {
        var codes =
                IntStream.range(0, SearchService.FEW)
                        .mapToObj(i -> document("code-" + i, "cpv", "Generatoren", ""))
                        .toList();
        assertThat(search("generator", codes)).contains("has-word", "text-related", "code-0");
    }

    private static List<String> search(String query) {
        return search(query, List.of());
    }

    private static List<String> search(String query, List<JudgedSet.Document> more) {
        var documents = new ArrayList<>(SOUGHT);
        documents.addAll(more);
        IntStream.range(0, OTHERS)
                .mapToObj(i -> document("other-" + i, "aanbesteding", "Borden", "Van bamboe."))
                .forEach(documents::add);
        try (var index = JudgedIndex.inMemory(documents)) {
            return index.search(query, 10);
        }
    }

    private static JudgedSet.Document document(String key, String kind, String title, String text) {
        return new JudgedSet.Document(key, kind, List.of(), List.of(), title, text);
    }
}
