package nl.inkoopkring.search;

import java.util.regex.Pattern;
import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Names of the indexes and aliases in OpenSearch: all begin alike, so that one server can serve several installations. */
@Component("openSearchNames")
class OpenSearchNames implements IndexLayoutStrategy {

    /** What OpenSearch takes as the beginning of a name, and what can be written in a pattern for access rights. */
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    private static final Pattern FIRST = Pattern.compile("(.*)-000001");

    private final String prefix;

    OpenSearchNames(@Value("${inkoopkring.search.opensearch.prefix}") String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "inkoopkring.search.opensearch.prefix is \""
                            + prefix
                            + "\"; choose small letters, digits and hyphens (INKOOPKRING_OPENSEARCH_PREFIX)");
        }
        this.prefix = prefix + "-";
    }

    @Override
    public String createInitialElasticsearchIndexName(String name) {
        return prefix + name + "-000001";
    }

    @Override
    public String createWriteAlias(String name) {
        return prefix + name + "-write";
    }

    @Override
    public String createReadAlias(String name) {
        return prefix + name + "-read";
    }

    @Override
    public String extractUniqueKeyFromElasticsearchIndexName(String indexName) {
        var name = FIRST.matcher(indexName);
        if (!name.matches() || !indexName.startsWith(prefix)) {
            throw new IllegalArgumentException("not an index of ours: " + indexName);
        }
        return name.group(1).substring(prefix.length());
    }
}
