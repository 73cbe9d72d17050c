package nl.inkoopkring.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.testing.OnOpenSearch;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SettledIndex;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.mapper.orm.Search;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** The same rows, indexed by OpenSearch and by Lucene, give the same hits with the same scores, and the same totals, facets and suggestions. */
@OnOpenSearch
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackendsAgreeTest {

    private static final int HITS = 50;

    @Autowired private SearchService onOpenSearch;
    @Autowired private SuggestionService suggestionsOnOpenSearch;
    @Autowired private EvidenceService evidenceOnOpenSearch;
    @Autowired private SearchQueryParser parser;
    @Autowired private SearchLanguage language;
    @Autowired private DescriptionWords descriptions;
    @Autowired private NameMatcher names;
    @Autowired private HitReader hits;
    @Autowired private OpenSearchServer server;
    @Autowired private ContentTypes types;
    @Autowired private DataSource database;
    @Autowired private EntityManagerFactory original;
    @Autowired private SettledIndex settled;
    @Autowired private Sample sample;

    private final LocalContainerEntityManagerFactoryBean lucene =
            new LocalContainerEntityManagerFactoryBean();
    private EntityManager entityManager;
    private SearchService onLucene;
    private SuggestionService suggestionsOnLucene;
    private EvidenceService evidenceOnLucene;

    @BeforeAll
    void indexTheSameRowsByLucene(@TempDir Path folder) throws InterruptedException {
        assertThat(sample.report().bad()).isEmpty();
        settled.await();
        lucene.setDataSource(database);
        lucene.setPersistenceUnitName("lucene");
        lucene.setPackagesToScan("nl.inkoopkring");
        lucene.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        lucene.setJpaPropertyMap(settings(folder));
        lucene.afterPropertiesSet();
        var made = requireNonNull(lucene.getObject());
        Search.mapping(made).scope(Object.class).massIndexer().startAndWait();
        entityManager = made.createEntityManager();
        var counts = new SearchCounts(made, new SearchBackend("lucene", folder.toString(), server));
        onLucene = new SearchService(entityManager, parser, language, names, hits, counts);
        suggestionsOnLucene = new SuggestionService(entityManager, language, hits, types);
        evidenceOnLucene = new EvidenceService(entityManager, language, descriptions, names, hits);
    }

    @AfterAll
    void close() {
        entityManager.close();
        lucene.destroy();
    }

    /** As the application's, but for the index. */
    private Map<String, Object> settings(Path folder) {
        var settings = new HashMap<String, Object>();
        original.getProperties()
                .forEach((name, value) -> {
                    if (name.startsWith("hibernate.jdbc")
                            || name.startsWith("hibernate.type")
                            || name.startsWith("hibernate.timezone")
                            || name.startsWith("hibernate.search.mapping")
                            || name.contains("naming")) {
                        settings.put(name, value);
                    }
                });
        settings.put("hibernate.search.backend.type", "lucene");
        settings.put("hibernate.search.backend.directory.root", folder.toString());
        settings.put(
                "hibernate.search.backend.analysis.configurer",
                BeanReference.ofInstance(new SearchAnalysis()));
        return settings;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kleding",
                "werkkleding",
                "bedrijfskleding laten maken",
                "borden",
                "verkeersborden",
                "verkeers borden",
                "verkersborden",
                "hergebruikte verkeersborden met garantie",
                "meubels",
                "kantoormeubels",
                "gebruikt meubilair voor kantoor",
                "vlaggen",
                "onderhoud van wegen",
                "bermen maaien",
                "asfalt",
                "elektrische auto's",
                "wie heeft ervaring met catering",
                "schoonmaak",
                "drukwerk en papier",
                "circulair slopen van gebouwen",
                "lantaarnpalen",
                "openbare verlichting led",
                "software voor personeelszaken",
                "verzekering",
                "zaanstad",
                "purmerend verkeersborden",
                "anna",
                "45233229",
                "34992200 borden",
                "emvi",
                "social return",
                "groenvoorziening en bomen",
                "brug",
                "bruggen",
                "speeltoestellen",
                "afval inzamelen",
                "zwiffelgranst",
                "xqzwv",
                "\"gebruikte borden\"",
                "borden -hergebruikte",
                "pakket:verkeersborden borden",
                ""
            })
    void onWhatIsFound(String query) {
        for (var viewer : viewers()) {
            var request = SearchRequest.of(query, HITS);
            var expected = onLucene.search(request, viewer);
            var result = onOpenSearch.search(request, viewer);

            assertThat(result.words()).isEqualTo(expected.words());
            assertThat(result.total()).isEqualTo(expected.total());
            assertThat(counts(result)).isEqualTo(counts(expected));
            assertSameOrder(result.hits(), expected.hits());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kleding", "borden", ""})
    void onWhatIsNewestUnderAFilter(String query) {
        var viewer = sample.member();
        var request =
                new SearchRequest(
                        query,
                        Map.of(SearchFacet.KIND, Set.of("aanbesteding", "discussie")),
                        false,
                        SearchRequest.Sort.DATE,
                        0,
                        HITS);

        var expected = onLucene.search(request, viewer);
        var result = onOpenSearch.search(request, viewer);

        assertThat(result.hits())
                .extracting(SearchHit::date)
                .isEqualTo(expected.hits().stream().map(SearchHit::date).toList());
        assertThat(counts(result)).isEqualTo(counts(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verk", "kant meu", "zaan", "an", "onderhoud", "xqz"})
    void onSuggestions(String typed) {
        for (var viewer : viewers()) {
            assertThat(kinds(suggestionsOnOpenSearch.suggest(typed, viewer, 20)))
                    .isEqualTo(kinds(suggestionsOnLucene.suggest(typed, viewer, 20)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"verkeersborden", "kleding", "onderhoud van wegen"})
    void onEvidence(String query) {
        var subject = new EvidenceSubject(query, "", Set.of(), Set.of());
        var request = EvidenceRequest.about(subject, HITS);
        for (var viewer : viewers()) {
            assertSameOrder(
                    evidenceOnOpenSearch.find(request, viewer),
                    evidenceOnLucene.find(request, viewer));
            assertThat(evidenceOnOpenSearch.overview(subject, Set.of("CONTRACT"), HITS, viewer))
                    .isEqualTo(
                            evidenceOnLucene.overview(subject, Set.of("CONTRACT"), HITS, viewer));
        }
    }

    private List<Viewer> viewers() {
        return List.of(
                sample.member(), sample.viewer(sample.carla()), sample.viewer(sample.greet()));
    }

    /** Hits of one score may stand in any order, and the last of them may be cut off anywhere. */
    private static void assertSameOrder(List<SearchHit> result, List<SearchHit> expected) {
        assertThat(result).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(result.get(i).score())
                    .as("score of hit %d", i)
                    .isCloseTo(expected.get(i).score(), within(tolerance(expected.get(i))));
        }
        assertThat(byScore(result)).isEqualTo(byScore(expected));
    }

    private static float tolerance(SearchHit hit) {
        return Math.max(1e-4f, hit.score() * 1e-4f);
    }

    /** The hits in groups of one score each, but for the last group. */
    private static List<Set<UUID>> byScore(List<SearchHit> hits) {
        var groups = new ArrayList<Set<UUID>>();
        float last = Float.NaN;
        for (var hit : hits) {
            if (groups.isEmpty() || Math.abs(hit.score() - last) > 2 * tolerance(hit)) {
                groups.add(new TreeSet<>());
            }
            last = hit.score();
            groups.getLast().add(hit.id());
        }
        if (hits.size() == HITS) {
            groups.removeLast();
        }
        return groups;
    }

    private static Map<SearchFacet, Map<String, Long>> counts(SearchResult result) {
        var counts = new HashMap<SearchFacet, Map<String, Long>>();
        result.facets()
                .forEach((facet, values) -> {
                    // The last of many values with one count may be cut off anywhere.
                    var least = values.isEmpty() ? 0 : values.getLast().count();
                    var kept = new HashMap<String, Long>();
                    values.forEach(value -> {
                        if (value.count() > least || values.size() < 60) {
                            kept.put(value.value(), value.count());
                        }
                    });
                    counts.put(facet, kept);
                });
        return counts;
    }

    private static List<String> kinds(List<Suggestion> suggestions) {
        return suggestions.stream().map(suggestion -> suggestion.ref().type()).toList();
    }
}
