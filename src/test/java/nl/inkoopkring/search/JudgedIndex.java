package nl.inkoopkring.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.QueryTerms;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.core.io.ClassPathResource;

/**
 * The search of the application over documents that are in no database: the same fields, analysis, synonyms, names and query, on any backend of Hibernate Search.
 */
final class JudgedIndex implements AutoCloseable {

    static final Viewer MEMBER = new Viewer(null, null, Set.of(Access.NETWORK, Access.PARTNERS));

    private static final int BATCH = 2_000;
    private static final int MOST_WORDS = 200_000;

    private final CloseableSearchMapping mapping;
    private final SearchLanguage language =
            new SearchLanguage(
                    new ClassPathResource("register/synonyms_nl.txt"),
                    new ClassPathResource("register/related_nl.txt"));
    private final NameMatcher names;

    private JudgedIndex(CloseableSearchMapping mapping, NameMatcher names) {
        this.mapping = mapping;
        this.names = names;
    }

    /** In memory, with the Lucene backend. */
    static JudgedIndex inMemory(Collection<JudgedSet.Document> documents) {
        return open(
                Map.of(
                        "hibernate.search.backend.type", "lucene",
                        "hibernate.search.backend.directory.type", "local-heap",
                        "hibernate.search.backend.analysis.configurer", new SearchAnalysis()),
                documents);
    }

    /**
     * @param properties of Hibernate Search, which choose the backend
     */
    static JudgedIndex open(
            Map<String, Object> properties, Collection<JudgedSet.Document> documents) {
        var builder = SearchMapping.builder(AnnotatedTypeSource.fromClasses(JudgedDocument.class));
        properties.forEach(builder::property);
        var index =
                new JudgedIndex(builder.build(), new NameMatcher(List.of(new Names(documents))));
        index.write(List.copyOf(documents));
        index.language.learn(new ByCircle<>(index.words(), Map.of()));
        return index;
    }

    private void write(List<JudgedSet.Document> documents) {
        for (int from = 0; from < documents.size(); from += BATCH) {
            try (var session = mapping.createSession()) {
                documents
                        .subList(from, Math.min(documents.size(), from + BATCH))
                        .forEach(document ->
                                session.indexingPlan().add(new JudgedDocument(document)));
            }
        }
        var workspace = mapping.scope(JudgedDocument.class).workspace();
        workspace.flush();
        workspace.refresh();
    }

    private Map<String, Integer> words() {
        var key = AggregationKey.<Map<String, Long>>of("words");
        try (var session = mapping.createSession()) {
            var words = new HashMap<String, Integer>();
            session.search(JudgedDocument.class)
                    .where(f -> f.matchAll())
                    .aggregation(
                            key,
                            f ->
                                    f.terms()
                                            .field(IndexFields.WORDS, String.class)
                                            .maxTermCount(MOST_WORDS))
                    .fetch(0)
                    .aggregation(key)
                    .forEach((word, count) -> words.put(word, count.intValue()));
            return words;
        }
    }

    QueryTerms terms(String query) {
        return language.terms(query, false, MEMBER);
    }

    /** The keys of the documents found, best first, as {@link SearchService#search} finds them. */
    List<String> search(String query, int limit) {
        var terms = terms(query);
        var found = names.find(terms);
        try (var session = mapping.createSession()) {
            return WordsNeeded.HALF.canBeWider(terms)
                            && written(session, terms, found) < SearchService.FEW
                    ? search(session, terms, found, WordsNeeded.ANY, limit)
                    : search(session, terms, found, WordsNeeded.HALF, limit);
        }
    }

    private static long written(
            SearchSession session, QueryTerms terms, List<NameMatcher.Found> found) {
        return session.search(JudgedDocument.class)
                .where(f -> {
                    var builder = new QueryBuilder(f, MEMBER);
                    return f.bool()
                            .filter(builder.words(terms, found).found(WordsNeeded.HALF))
                            .mustNot(builder.filter(SearchFacet.KIND, Set.of(Cpv.KIND)));
                })
                .fetchTotalHitCount();
    }

    private static List<String> search(
            SearchSession session,
            QueryTerms terms,
            List<NameMatcher.Found> found,
            WordsNeeded needed,
            int limit) {
        return session.search(JudgedDocument.class)
                .select(f -> f.field(IndexFields.PATH, String.class))
                .where(f -> {
                    var builder = new QueryBuilder(f, MEMBER);
                    var bool = f.bool().filter(builder.visible());
                    builder.words(terms, found).addTo(bool, needed);
                    return bool;
                })
                .sort(SearchService::bestFirst)
                .fetchHits(limit);
    }

    /** How well documents fit words as evidence, by key, as {@link EvidenceService#fitting} says it. */
    Map<String, Float> fit(String query, WordsNeeded needed) {
        var terms = terms(query);
        var fits = new HashMap<String, Float>();
        try (var session = mapping.createSession()) {
            session.search(JudgedDocument.class)
                    .select(f ->
                            f.composite()
                                    .from(f.field(IndexFields.PATH, String.class), f.score())
                                    .as(Map::entry))
                    .where(f ->
                            f.bool()
                                    .must(
                                            new QueryBuilder(f, MEMBER)
                                                    .words(terms, List.of())
                                                    .fit(needed)))
                    .fetchAllHits()
                    .forEach(fit -> fits.put(fit.getKey(), fit.getValue()));
        }
        return fits;
    }

    @Override
    public void close() {
        mapping.close();
    }

    /** Names of packages and organisations as their modules contribute them. */
    private static final class Names implements QueryNames {

        private final List<Name> names = new ArrayList<>();

        Names(Collection<JudgedSet.Document> documents) {
            for (var document : documents) {
                var value = JudgedDocument.id(document.subject()).toString();
                if (document.kind().equals("inkooppakket")) {
                    names.add(new Name(document.title(), Field.INKOOPPAKKET, value, 1f));
                    document.names()
                            .forEach(other ->
                                    names.add(new Name(other, Field.INKOOPPAKKET, value, 0.75f)));
                } else if (document.kind().equals("organisatie")) {
                    names.add(new Name(document.title(), Field.ORGANISATION, value, 1f));
                }
            }
        }

        @Override
        public Collection<Name> names() {
            return names;
        }

        @Override
        public long version() {
            return 1;
        }
    }
}
