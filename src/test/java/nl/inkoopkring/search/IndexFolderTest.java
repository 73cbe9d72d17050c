package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTest {

    @TempDir private Path data;

    @Test
    void saysWhoHasItWhenTheOtherStays() throws Exception {
        var first = folder("lucene", Duration.ZERO);
        first.afterPropertiesSet();
        try {
            assertThatIllegalStateException()
                    .isThrownBy(folder("lucene", Duration.ofMillis(300))::afterPropertiesSet)
                    .withMessageContaining(data.toString())
                    .withMessageContaining("een ander proces van Inkoopkring")
                    .withMessageContaining("INKOOPKRING_SEARCH_BACKEND=opensearch");
        } finally {
            first.destroy();
        }
    }

    @Test
    void waitsForTheOtherToEnd() throws Exception {
        var first = folder("lucene", Duration.ZERO);
        first.afterPropertiesSet();
        var second = folder("lucene", Duration.ofSeconds(30));
        var waiting =
                CompletableFuture.runAsync(() ->
                        assertThatCode(second::afterPropertiesSet).doesNotThrowAnyException());
        assertThat(waiting).isNotDone();
        first.destroy();
        waiting.join();
        second.destroy();
    }

    @Test
    void isOfNoImportanceToOpenSearch() throws Exception {
        folder("opensearch", Duration.ZERO).afterPropertiesSet();
        assertThat(Files.list(data)).isEmpty();
    }

    private IndexFolder folder(String backend, Duration patience) {
        var server = new OpenSearchServer("", "", "");
        return new IndexFolder(new SearchBackend(backend, data.toString(), server), data, patience);
    }
}
