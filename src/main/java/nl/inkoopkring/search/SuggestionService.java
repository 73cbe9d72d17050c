package nl.inkoopkring.search;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.DutchAnalysis;
import nl.inkoopkring.search.dutch.Token;
import nl.inkoopkring.shared.UnavailableException;
import org.apache.lucene.search.SortedSetSortField;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleBooleanPredicateOptionsStep;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one may mean while typing, for one viewer. Reads nothing from the database. While the index can't be asked it throws {@link UnavailableException}. */
@Service
@Transactional(readOnly = true, noRollbackFor = UnavailableException.class)
public class SuggestionService {

    /** Kinds in their order, packages before titles and these before codes; of two of one kind that goes first whose title begins so, not another name. */
    private static final float STEP = 100f;

    private static final float TITLED = STEP / 2;
    private static final String[] NAMES = {IndexFields.SUGGEST, IndexFields.SUGGEST_OTHER};

    private static final int MOST_EDGES = 6;
    private static final int LONGEST_TYPED = 200;
    private static final int MOST_SUGGESTIONS = 20;

    /** What was found, with where it stands. */
    private record Ranked(Suggestion suggestion, float score) {

        /** Whether its title begins as was typed. */
        boolean isTitled() {
            return score % STEP != 0;
        }
    }

    private final EntityManager entityManager;
    private final SearchLanguage language;
    private final HitReader hits;
    private final ContentTypes types;

    SuggestionService(
            EntityManager entityManager,
            SearchLanguage language,
            HitReader hits,
            ContentTypes types) {
        this.entityManager = entityManager;
        this.language = language;
        this.hits = hits;
        this.types = types;
    }

    /**
     * Items that one may mean while typing: a word of their title or of another name of theirs begins so, or a part of a compound in it. When none does, the words are
     * taken as mistyped.
     *
     * @param limit at most 20
     */
    public List<Suggestion> suggest(String typed, Viewer viewer, int limit) {
        var text = typed.substring(0, Math.min(LONGEST_TYPED, typed.length()));
        var edges = edges(words(text));
        var suggestions = suggestions(edges, viewer, limit);
        if (!suggestions.isEmpty()) {
            return suggestions;
        }
        var corrected = language.terms(text, false, viewer).correctedQuery();
        var mended = edges(words(corrected).map(word -> language.mended(word, viewer)));
        return mended.equals(edges) ? List.of() : suggestions(mended, viewer, limit);
    }

    private Stream<String> words(String text) {
        return language.analysis().analyse(text).stream()
                .map(Token::word)
                .filter(word -> word.length() > 1)
                .limit(MOST_EDGES);
    }

    private static List<String> edges(Stream<String> words) {
        return words.map(DutchAnalysis::longestEdge).toList();
    }

    private List<Suggestion> suggestions(List<String> edges, Viewer viewer, int limit) {
        if (edges.isEmpty()) {
            return List.of();
        }
        return IndexAnswers.of(() -> suggest(edges, viewer, limit));
    }

    /**
     * Those that stand alike last are asked for by themselves, by their ids. Thousands may stand alike in a large index, and it looks at nearly none of them when it need
     * not tell them apart, or has nothing but their ids to look at.
     */
    private List<Suggestion> suggest(List<String> edges, Viewer viewer, int limit) {
        int most = Math.clamp(limit, 1, MOST_SUGGESTIONS);
        var best = best(edges, viewer, most);
        if (best.size() < most) {
            return inOrder(best).toList();
        }
        float last = best.getLast().score();
        var before = best.stream().filter(ranked -> ranked.score() > last).toList();
        return Stream.concat(
                        inOrder(before),
                        alike(edges, viewer, best.getLast(), most - before.size()).stream())
                .toList();
    }

    private static Stream<Suggestion> inOrder(List<Ranked> found) {
        return found.stream()
                .sorted(
                        Comparator.comparing(Ranked::score)
                                .reversed()
                                .thenComparing(ranked -> ranked.suggestion().ref().id().toString()))
                .map(Ranked::suggestion);
    }

    /** The first by their score; of those that stand alike, any. */
    private List<Ranked> best(List<String> edges, Viewer viewer, int most) {
        return Search.session(entityManager)
                .search(SearchSource.class)
                .select(f ->
                        f.composite().from(hits.suggestion().apply(f), f.score()).as(Ranked::new))
                .where(f -> {
                    var query =
                            f.bool()
                                    .filter(new QueryBuilder(f, viewer).visible())
                                    .filter(beginning(f, edges, NAMES))
                                    .should(
                                            beginning(f, edges, IndexFields.SUGGEST)
                                                    .constantScore()
                                                    .boost(TITLED));
                    var kinds = types.all();
                    for (int i = 0; i < kinds.size(); i++) {
                        query.should(
                                f.match()
                                        .field(SearchFacet.KIND.field())
                                        .matching(kinds.get(i).name())
                                        .constantScore()
                                        .boost(STEP * (kinds.size() - i)));
                    }
                    // All are of a kind; said so that the index need not look at each.
                    return query.minimumShouldMatchNumber(1);
                })
                .sort(SearchSortFactory::score)
                .fetchHits(most);
    }

    /** Those that stand where this one stands, by their ids. */
    private List<Suggestion> alike(List<String> edges, Viewer viewer, Ranked one, int most) {
        return Search.session(entityManager)
                .search(SearchSource.class)
                .select(hits.suggestion())
                .where(f -> {
                    var builder = new QueryBuilder(f, viewer);
                    var kind = Set.of(one.suggestion().ref().type());
                    var query =
                            f.bool()
                                    .filter(builder.visible())
                                    .filter(builder.filter(SearchFacet.KIND, kind));
                    var titled = beginning(f, edges, IndexFields.SUGGEST);
                    return one.isTitled()
                            ? query.filter(titled)
                            : query.filter(beginning(f, edges, NAMES)).mustNot(titled);
                })
                .sort(SuggestionService::byId)
                .fetchHits(most);
    }

    /** Lucene's own order by a field leaves out what can't come first any more; that of Hibernate Search looks at all. */
    private static SortFinalStep byId(SearchSortFactory f) {
        return f.extension()
                .ifSupported(
                        LuceneExtension.get(),
                        lucene ->
                                lucene.fromLuceneSortField(
                                        new SortedSetSortField(IndexFields.ITEM_ID, false)))
                .orElse(other -> other.field(IndexFields.ITEM_ID));
    }

    /** Items that begin, word by word, as the typed text. */
    private static SimpleBooleanPredicateOptionsStep<?> beginning(
            SearchPredicateFactory f, List<String> edges, String... fields) {
        return f.and()
                .with(and ->
                        edges.forEach(edge -> and.add(f.match().fields(fields).matching(edge))));
    }
}
