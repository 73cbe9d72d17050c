package nl.inkoopkring.search;

import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/**
 * Which engine keeps the index, and what Hibernate Search is told of it: Lucene in a folder of this machine, or OpenSearch for several machines. Nothing else in the
 * application depends on it.
 *
 * @see <a href="../../../../../../docs/decisions/013-opensearch.md">decision 013</a>
 */
@Component
class SearchBackend implements HibernatePropertiesCustomizer {

    private static final Logger LOG = LoggerFactory.getLogger(SearchBackend.class);
    private static final String PREFIX = "hibernate.search.backend.";
    private static final String SCHEMA_AT_START = "hibernate.search.schema_management.strategy";

    private enum Kind {
        LUCENE,
        OPENSEARCH
    }

    private final Kind kind;
    private final String folder;
    private final OpenSearchServer server;

    SearchBackend(
            @Value("${inkoopkring.search.backend}") String kind,
            @Value("${inkoopkring.search.lucene.folder}") String folder,
            OpenSearchServer server) {
        this.kind = kind(kind);
        this.folder = folder;
        this.server = server;
    }

    boolean isOpenSearch() {
        return kind == Kind.OPENSEARCH;
    }

    @Override
    public void customize(Map<String, Object> settings) {
        settings.put(PREFIX + "analysis.configurer", "bean:searchAnalysis");
        switch (kind) {
            case LUCENE -> lucene(settings);
            case OPENSEARCH -> openSearch(settings);
        }
    }

    private void lucene(Map<String, Object> settings) {
        settings.put(PREFIX + "type", "lucene");
        // Said, since it warns at each start otherwise; what an older one wrote is written anew,
        // see SearchIndex.
        settings.put(PREFIX + "lucene_version", "LATEST");
        settings.put(PREFIX + "directory.root", folder);
        settings.put(PREFIX + "io.refresh_interval", "0");
    }

    private void openSearch(Map<String, Object> settings) {
        settings.put(PREFIX + "type", "elasticsearch");
        settings.put(PREFIX + "uris", server.uris());
        if (server.hasUser()) {
            settings.put(PREFIX + "username", server.username());
            settings.put(PREFIX + "password", server.password());
        }
        // Said and not asked, so that the application starts while OpenSearch is away.
        settings.put(PREFIX + "version", "opensearch:3.0");
        settings.put(PREFIX + "version_check.enabled", "false");
        settings.put(PREFIX + "client_factory", "opensearch-rest");
        settings.put(PREFIX + "client.configurer", "bean:openSearchRequests");
        settings.put(PREFIX + "layout.strategy", "bean:openSearchNames");
        settings.put(PREFIX + "max_connections_per_route", "40");
        settings.put(
                PREFIX + "schema_management.settings_file",
                "nl/inkoopkring/search/opensearch-index.json");
        // A fresh cluster is yellow for a moment; red ones answer for nothing.
        settings.put(PREFIX + "schema_management.minimal_required_status", "yellow");
        var problem = server.problem();
        if (problem.isPresent()) {
            LOG.error(
                    "OpenSearch op {} is niet te gebruiken: {}. Inkoopkring start zonder zoeken en probeert het steeds opnieuw.",
                    server.uris(),
                    problem.get());
            settings.put(SCHEMA_AT_START, "none");
        } else {
            // What exists is looked at by SearchIndex, which can also write it anew.
            settings.put(SCHEMA_AT_START, "create");
            server.accept(true);
        }
    }

    private static Kind kind(String name) {
        for (var kind : Kind.values()) {
            if (kind.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "inkoopkring.search.backend is \""
                        + name
                        + "\"; choose lucene or opensearch (INKOOPKRING_SEARCH_BACKEND)");
    }
}
