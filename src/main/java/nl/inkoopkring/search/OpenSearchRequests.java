package nl.inkoopkring.search;

import java.io.IOException;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpRequestInterceptor;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.hibernate.search.backend.elasticsearch.client.opensearch.rest.ElasticsearchHttpClientConfigurationContext;
import org.hibernate.search.backend.elasticsearch.client.opensearch.rest.ElasticsearchHttpClientConfigurer;
import org.springframework.stereotype.Component;

/**
 * What goes for every request to OpenSearch. A search first collects how rare its words are in all indexes together, as Lucene does here: each kind of content has an
 * index of its own, and without this a word would weigh more in a kind that has few items. And no document is sent before its index was made.
 */
@Component("openSearchRequests")
class OpenSearchRequests implements ElasticsearchHttpClientConfigurer, HttpRequestInterceptor {

    private static final String SEARCH = "/_search";
    private static final String BULK = "/_bulk";

    private final OpenSearchServer server;

    OpenSearchRequests(OpenSearchServer server) {
        this.server = server;
    }

    @Override
    public void configure(ElasticsearchHttpClientConfigurationContext context) {
        // The client for OpenSearch unpacks answers that this one beneath it has unpacked already.
        context.clientBuilder().disableContentCompression().addRequestInterceptorFirst(this);
    }

    @Override
    public void process(HttpRequest request, EntityDetails entity, HttpContext context)
            throws IOException {
        var target = request.getPath();
        int question = target.indexOf('?');
        var path = question < 0 ? target : target.substring(0, question);
        if (path.endsWith(SEARCH)) {
            request.setPath(
                    target + (question < 0 ? '?' : '&') + "search_type=dfs_query_then_fetch");
        } else if (path.endsWith(BULK) && !server.accepting()) {
            throw new IOException("the indexes in OpenSearch are not made yet");
        }
    }
}
