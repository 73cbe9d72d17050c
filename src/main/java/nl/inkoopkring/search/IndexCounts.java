package nl.inkoopkring.search;

import com.google.gson.JsonObject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts over all that is indexed, whoever may see it: for looking after the index, never for an answer to a person. */
@Component
@Transactional(readOnly = true)
class IndexCounts {

    private static final int MOST = 200_000;

    /** OpenSearch gives at most 65,535 values in one answer, so there the words come in parts. */
    private static final int PARTS = 8;

    private static final int MOST_IN_A_PART = 60_000;

    private final EntityManager entityManager;
    private final SearchBackend backend;

    IndexCounts(EntityManager entityManager, SearchBackend backend) {
        this.entityManager = entityManager;
        this.backend = backend;
    }

    /** How many documents there are. */
    long documents() {
        return Search.session(entityManager)
                .search(SearchSource.class)
                .where(f -> f.matchAll())
                .fetchTotalHitCount();
    }

    /** Words as written, with the number of items that have them, of what the holders of these tokens may see. */
    Map<String, Integer> words(Set<String> tokens) {
        var words = new HashMap<String, Integer>();
        if (backend.isOpenSearch()) {
            for (int part = 0; part < PARTS; part++) {
                addPart(part, tokens, words);
            }
        } else {
            LuceneCounts.of(
                            entityManager.getEntityManagerFactory(),
                            f -> f.terms().field(IndexFields.ACCESS).matchingAny(tokens),
                            IndexFields.WORDS)
                    .values()
                    .entrySet()
                    .stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .limit(MOST)
                    .forEach(word -> words.put(word.getKey(), word.getValue().intValue()));
        }
        return words;
    }

    private void addPart(int part, Set<String> tokens, Map<String, Integer> words) {
        var key = AggregationKey.<JsonObject>of("words");
        var aggregation =
                """
                {"terms": {"field": "%s", "size": %d, "include": {"partition": %d, "num_partitions": %d}}}\
                """
                        .formatted(IndexFields.WORDS, MOST_IN_A_PART, part, PARTS);
        var result =
                Search.session(entityManager)
                        .search(SearchSource.class)
                        .extension(ElasticsearchExtension.get())
                        .where(f -> f.terms().field(IndexFields.ACCESS).matchingAny(tokens))
                        .aggregation(key, f -> f.fromJson(aggregation))
                        .fetch(0);
        for (var bucket : result.aggregation(key).getAsJsonArray("buckets")) {
            var word = bucket.getAsJsonObject();
            words.put(word.get("key").getAsString(), word.get("doc_count").getAsInt());
        }
    }
}
