package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
    void deletesWhatEarlierVersionsLeftBesideIt() throws Exception {
        for (var name : List.of("index-2", "index-9", "index-11", "index-old", "lucene-3")) {
            var items = Files.createDirectories(data.resolve(name).resolve("items"));
            Files.writeString(items.resolve("_0.cfs"), "texts");
            Files.createFile(data.resolve(name).resolve("in-use.lock"));
        }
        Files.createDirectories(data.resolve("index-1").resolve("no-index"));
        var own = folder("lucene", data.resolve("index-10"), Duration.ZERO);
        own.afterPropertiesSet();
        own.destroy();
        assertThat(names())
                .containsOnly("index-1", "index-10", "index-11", "index-old", "lucene-3");
    }

    @Test
    void leavesWhatAnOlderVersionStillUses() throws Exception {
        var older = folder("lucene", data.resolve("index-2"), Duration.ZERO);
        older.afterPropertiesSet();
        var newer = folder("lucene", data.resolve("index-3"), Duration.ZERO);
        newer.afterPropertiesSet();
        newer.destroy();
        assertThat(names()).containsOnly("index-2", "index-3");
        older.destroy();
        newer.afterPropertiesSet();
        newer.destroy();
        assertThat(names()).containsOnly("index-3");
    }

    @Test
    void isOfNoImportanceToOpenSearch() throws Exception {
        folder("opensearch", Duration.ZERO).afterPropertiesSet();
        assertThat(Files.list(data)).isEmpty();
    }

    private List<String> names() throws IOException {
        try (var folders = Files.list(data)) {
            return folders.map(folder -> folder.getFileName().toString()).toList();
        }
    }

    private IndexFolder folder(String backend, Duration patience) {
        return folder(backend, data, patience);
    }

    private IndexFolder folder(String backend, Path folder, Duration patience) {
        var server = new OpenSearchServer("", "", "");
        return new IndexFolder(
                new SearchBackend(backend, folder.toString(), server), folder, patience);
    }
}
