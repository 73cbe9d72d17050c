package nl.inkoopkring.search;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.ContentType;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.QueryTerms;
import nl.inkoopkring.search.dutch.StopWords;
import nl.inkoopkring.search.dutch.Token;
import nl.inkoopkring.shared.UnavailableException;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What resembles an item: whatever shares the words that say most about it, its package or its CPV codes. The words come from what the viewer may read of the item, how
 * rare they are from what their like may see, and only what they may see is found: nothing hidden moves the outcome.
 */
@Service
@Transactional(readOnly = true, noRollbackFor = UnavailableException.class)
public class SimilarItems {

    private static final int MOST_WORDS = 14;
    private static final int MOST_ITEMS = 20;
    private static final int SHORTEST_WORD = 3;

    /** The beginning says what a text is about. */
    private static final int READ = 20_000;

    /** A word of the title counts as if it stood in the text so often. */
    private static final int IN_TITLE = 3;

    private static final QueryTerms NO_TERMS =
            new QueryTerms("", List.of(), List.of(), List.of(), 0);

    private final EntityManager entityManager;
    private final SearchLanguage language;
    private final WordRarity rarity;
    private final HitReader hits;
    private final Set<String> kinds;

    SimilarItems(
            EntityManager entityManager,
            SearchLanguage language,
            WordRarity rarity,
            HitReader hits,
            ContentTypes types) {
        this.entityManager = entityManager;
        this.language = language;
        this.rarity = rarity;
        this.hits = hits;
        this.kinds =
                types.all().stream()
                        .filter(ContentType::isComparable)
                        .map(ContentType::name)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The items most like this one, without itself; empty when nothing resembles it, the viewer may not see it, or it is of a kind that says too little ({@link ContentType#isComparable}).
     *
     * @param limit at most 20
     * @throws UnavailableException when the index does not answer
     */
    public List<SearchHit> of(ContentRef item, Viewer viewer, int limit) {
        return kinds.contains(item.type())
                ? IndexAnswers.of(() -> find(item, viewer, limit))
                : List.of();
    }

    private List<SearchHit> find(ContentRef item, Viewer viewer, int limit) {
        return session()
                .search(SearchSource.class)
                .select(hits.projection())
                .where(f ->
                        f.bool()
                                .filter(new QueryBuilder(f, viewer).visible())
                                .filter(f.id().matching(item.id())))
                .fetchHits(1)
                .stream()
                .filter(raw -> raw.values(SearchFacet.KIND).contains(item.type()))
                .flatMap(raw -> like(raw, item, viewer, Math.clamp(limit, 1, MOST_ITEMS)))
                .toList();
    }

    private Stream<SearchHit> like(HitReader.Raw raw, ContentRef item, Viewer viewer, int limit) {
        var words = strongest(raw, viewer);
        var packages = Set.copyOf(raw.values(SearchFacet.INKOOPPAKKET));
        var cpvCodes = Set.copyOf(raw.cpvCodes());
        if (words.isEmpty() && packages.isEmpty() && cpvCodes.isEmpty()) {
            return Stream.empty();
        }
        return session()
                .search(SearchSource.class)
                .select(hits.projection())
                .where(f -> {
                    var builder = new QueryBuilder(f, viewer);
                    return f.bool()
                            .filter(builder.visible())
                            .filter(builder.filter(SearchFacet.KIND, kinds))
                            .mustNot(f.id().matching(item.id()))
                            .must(builder.like(words, packages, cpvCodes));
                })
                .sort(SearchService::bestFirst)
                .fetchHits(limit)
                .stream()
                .map(hits.reading(NO_TERMS, viewer));
    }

    /** The words of an item that tell most of it, as sets of lemmas. */
    private List<Set<String>> strongest(HitReader.Raw raw, Viewer viewer) {
        var times = new HashMap<Set<String>, Integer>();
        var text = HitReader.readable(raw, viewer);
        gather(raw.title(), IN_TITLE, times);
        gather(text.substring(0, Math.min(READ, text.length())), 1, times);
        return times.entrySet().stream()
                .map(word -> Map.entry(word.getKey(), strength(word, viewer)))
                .filter(word -> word.getValue() > 0)
                .sorted(
                        Map.Entry.<Set<String>, Double>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(word -> String.join(" ", word.getKey())))
                .limit(MOST_WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void gather(String text, int weight, Map<Set<String>, Integer> times) {
        for (Token token : language.analysis().analyse(text, StopWords.DROP)) {
            if (token.word().length() >= SHORTEST_WORD
                    && token.word().chars().anyMatch(Character::isLetter)) {
                times.merge(token.lemmas(), weight, Integer::sum);
            }
        }
    }

    /** A word that stands in no other item leads to none. */
    private double strength(Map.Entry<Set<String>, Integer> word, Viewer viewer) {
        int items = rarity.items(word.getKey(), viewer);
        return items < 2 ? 0 : rarity.strength(word.getValue(), items, viewer);
    }

    private SearchSession session() {
        return Search.session(entityManager);
    }
}
