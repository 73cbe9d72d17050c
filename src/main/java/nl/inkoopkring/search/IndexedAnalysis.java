package nl.inkoopkring.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * With which analysis the index was written. A version of the application that takes words apart in another way does not find what an older one wrote, so what is indexed
 * is bound to the classes and word lists of the analysis, by their digest.
 */
@Component
class IndexedAnalysis {

    private static final String FILES = "classpath*:nl/inkoopkring/search/dutch/*.*";

    private final JdbcTemplate jdbc;
    private final String backend;
    private final String analysis = digest();

    IndexedAnalysis(JdbcTemplate jdbc, SearchBackend backend) {
        this.jdbc = jdbc;
        this.backend = backend.isOpenSearch() ? "opensearch" : "lucene";
    }

    /** Whether the index was written with the analysis as it is now. */
    boolean isCurrent() {
        return jdbc.queryForList(
                        "select analysis from search_index where backend = ?",
                        String.class,
                        backend)
                .contains(analysis);
    }

    /** To be called before the index is written: when that is interrupted, the index is not as it should be. */
    void forget() {
        jdbc.update("delete from search_index where backend = ?", backend);
    }

    /** To be called when the index is empty, or was written whole. */
    void remember() {
        jdbc.update(
                "insert into search_index (backend, analysis) values (?, ?) on duplicate key update analysis = values(analysis)",
                backend,
                analysis);
    }

    private static String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var files = new PathMatchingResourcePatternResolver().getResources(FILES);
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            for (var file : files) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("The word lists cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
