package nl.inkoopkring.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.Explainer;
import nl.inkoopkring.search.dutch.Explanation;
import nl.inkoopkring.search.dutch.Finder;
import nl.inkoopkring.search.dutch.Finding;
import nl.inkoopkring.search.dutch.Highlighter;
import nl.inkoopkring.search.dutch.QueryTerms;
import nl.inkoopkring.search.dutch.RunningText;
import nl.inkoopkring.search.dutch.Span;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what the index kept of a document into a hit, with the words marked that made the query find it. */
@Component
class HitReader {

    private static final int PASSAGE_LENGTH = 260;
    private static final int MOST_REASONS = 6;
    private static final Locale DUTCH = Locale.of("nl");
    private static final String CUT = " …";
    private static final int FACETS_FROM = 13;

    private final SearchLanguage language;
    private final FacetNames labels;

    HitReader(SearchLanguage language, FacetNames labels) {
        this.language = language;
        this.labels = labels;
    }

    /** What is read of a document; nothing more than a hit needs. */
    record Raw(
            String itemId,
            float score,
            @Nullable String externalId,
            String path,
            String title,
            String summary,
            String text,
            String restrictedText,
            Collection<String> restrictedTo,
            @Nullable LocalDate date,
            boolean demo,
            @Nullable String evidence,
            Collection<String> cpvCodes,
            List<Collection<String>> facets) {

        Collection<String> values(SearchFacet facet) {
            return facets.get(facet.ordinal());
        }
    }

    Function<SearchProjectionFactory<?, ?>, ProjectionFinalStep<Raw>> projection() {
        return f -> {
            var fields = new ArrayList<ProjectionFinalStep<?>>();
            fields.add(f.field(IndexFields.ITEM_ID, String.class));
            fields.add(f.score());
            fields.add(f.field(IndexFields.EXTERNAL_ID, String.class));
            fields.add(f.field(IndexFields.PATH, String.class));
            fields.add(f.field(IndexFields.TITLE, String.class));
            fields.add(f.field(IndexFields.SUMMARY, String.class));
            fields.add(f.field(IndexFields.TEXT, String.class));
            fields.add(f.field(IndexFields.RESTRICTED_TEXT, String.class));
            fields.add(f.field(IndexFields.RESTRICTED_ACCESS, String.class).list());
            fields.add(f.field(IndexFields.DATE, LocalDate.class));
            fields.add(f.field(IndexFields.DEMO, Boolean.class));
            fields.add(f.field(IndexFields.EVIDENCE, String.class));
            fields.add(f.field(IndexFields.CPV, String.class).list());
            for (var facet : SearchFacet.values()) {
                fields.add(f.field(facet.field(), String.class).list());
            }
            return f.composite()
                    .from(fields.toArray(ProjectionFinalStep<?>[]::new))
                    .asList(HitReader::raw);
        };
    }

    @SuppressWarnings("unchecked")
    private static Raw raw(List<?> values) {
        var facets = new ArrayList<Collection<String>>();
        for (int i = FACETS_FROM; i < values.size(); i++) {
            facets.add((Collection<String>) values.get(i));
        }
        return new Raw(
                (String) values.get(0),
                (Float) values.get(1),
                (String) values.get(2),
                (String) values.get(3),
                (String) values.get(4),
                text(values.get(5)),
                text(values.get(6)),
                text(values.get(7)),
                (Collection<String>) values.get(8),
                (LocalDate) values.get(9),
                Boolean.TRUE.equals(values.get(10)),
                (String) values.get(11),
                (Collection<String>) values.get(12),
                facets);
    }

    /** Makes hits without reasons, for whoever does not show them. */
    Function<Raw, SearchHit> reading(QueryTerms terms, Viewer viewer) {
        return reading(terms, viewer, List.of());
    }

    /** Makes hits of what was found for this. */
    Function<Raw, SearchHit> reading(Wanted wanted) {
        return reading(wanted.terms(), wanted.viewer(), wanted.names());
    }

    private Function<Raw, SearchHit> reading(
            QueryTerms terms, Viewer viewer, List<NameMatcher.Found> names) {
        var finder = new Finder(terms, language.analysis());
        return raw -> {
            var text = readable(raw, viewer);
            var inTitle = finder.in(raw.title());
            var inText = finder.in(text);
            var findings = Stream.of(inTitle, inText).flatMap(List::stream).toList();
            return new SearchHit(
                    ref(raw),
                    raw.externalId(),
                    raw.path(),
                    new MarkedText(raw.title(), marks(Highlighter.matches(inTitle))),
                    passage(text, Highlighter.matches(inText)),
                    facets(raw),
                    raw.evidence() == null ? List.of() : EvidenceCodec.decode(raw.evidence()),
                    raw.date(),
                    raw.demo(),
                    raw.score(),
                    reasons(raw, findings, terms, names));
        };
    }

    private static Map<SearchFacet, Set<String>> facets(Raw raw) {
        var values = new EnumMap<SearchFacet, Set<String>>(SearchFacet.class);
        for (var facet : SearchFacet.values()) {
            values.put(facet, Set.copyOf(raw.values(facet)));
        }
        return values;
    }

    private List<SearchReason> reasons(
            Raw raw, List<Finding> findings, QueryTerms terms, List<NameMatcher.Found> names) {
        var reasons = new ArrayList<SearchReason>();
        for (var explanation : Explainer.explain(findings, terms)) {
            reasons.add(reason(explanation));
        }
        var asked = reasons.stream().map(SearchReason::asked).collect(Collectors.toSet());
        for (var word : terms.words()) {
            if (!asked.contains(word)) {
                Cpv.parse(word).flatMap(code -> cpv(word, code, raw)).ifPresent(reasons::add);
            }
        }
        for (var found : names) {
            var words = String.join(" ", terms.words().subList(found.from(), found.to()));
            var name = found.name();
            if (!asked.contains(words) && raw.values(name.field().facet()).contains(name.value())) {
                reason(found, words)
                        .filter(reason -> !reasons.contains(reason))
                        .ifPresent(reasons::add);
            }
        }
        return reasons.stream().limit(MOST_REASONS).toList();
    }

    private Optional<SearchReason> reason(NameMatcher.Found found, String words) {
        var name = found.name();
        var label = labels.label(name.field().facet(), name.value(), DUTCH);
        return switch (found.how()) {
            case NAMED -> label.map(of -> new SearchReason(SearchReason.Kind.NAME, words, of));
            case RELATED -> label.map(of -> new SearchReason(SearchReason.Kind.RELATED, words, of));
            case PARTLY ->
                    Optional.of(new SearchReason(SearchReason.Kind.NAME_PART, words, name.text()));
        };
    }

    private static SearchReason reason(Explanation explanation) {
        var kind =
                explanation.kind() == Explanation.Kind.WORD
                                && !explanation.asked().equalsIgnoreCase(explanation.found())
                        ? SearchReason.Kind.FORM
                        : SearchReason.Kind.valueOf(explanation.kind().name());
        return new SearchReason(kind, explanation.asked(), explanation.found());
    }

    private static Optional<SearchReason> cpv(String word, String code, Raw raw) {
        if (raw.cpvCodes().contains(code)) {
            return Optional.of(new SearchReason(SearchReason.Kind.CPV, word, code));
        }
        return raw.cpvCodes().stream()
                .filter(other -> Cpv.areInLine(code, other))
                .max(Comparator.comparingDouble(other -> Cpv.nearness(code, other)))
                .map(other -> new SearchReason(SearchReason.Kind.CPV_NEAR, word, other));
    }

    /** Nothing more than a suggestion needs. */
    Function<SearchProjectionFactory<?, ?>, ProjectionFinalStep<Suggestion>> suggestion() {
        return f ->
                f.composite()
                        .from(
                                f.field(SearchFacet.KIND.field(), String.class).list(),
                                f.field(IndexFields.ITEM_ID, String.class),
                                f.field(IndexFields.TITLE, String.class),
                                f.field(IndexFields.PATH, String.class))
                        .asList(HitReader::suggestion);
    }

    private static Suggestion suggestion(List<?> values) {
        return new Suggestion(
                ref(values.get(0), values.get(1)), (String) values.get(2), (String) values.get(3));
    }

    private static MarkedText passage(String text, List<Span> spans) {
        var passage = Highlighter.passage(text, spans, PASSAGE_LENGTH);
        return new MarkedText(passage.text(), marks(passage.spans()));
    }

    /** All that the viewer may read of it, without its title. */
    static String readable(Raw raw, Viewer viewer) {
        var restricted =
                raw.restrictedTo().stream().anyMatch(viewer.tokens()::contains)
                        ? raw.restrictedText()
                        : "";
        var summary = raw.summary();
        var opening =
                summary.endsWith(CUT)
                        ? summary.substring(0, summary.length() - CUT.length())
                        : summary;
        // Some summaries are the beginning of the text.
        return raw.text().startsWith(opening) && !raw.text().isEmpty()
                ? RunningText.of(raw.text(), restricted)
                : RunningText.of(summary, raw.text(), restricted);
    }

    private static List<MarkedText.Mark> marks(List<Span> spans) {
        return spans.stream().map(span -> new MarkedText.Mark(span.start(), span.end())).toList();
    }

    private static ContentRef ref(Raw raw) {
        return ref(raw.values(SearchFacet.KIND), raw.itemId());
    }

    /** Which item it is, of what the index kept of its kind and id. */
    static ContentRef ref(Object kinds, Object id) {
        return new ContentRef(
                (String) ((Collection<?>) kinds).iterator().next(), UUID.fromString((String) id));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : (String) value;
    }
}
