package nl.inkoopkring.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.QueryTerms;
import nl.inkoopkring.search.dutch.Span;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what the index kept of a document into a hit, with the words marked that made the query find it. */
@Component
class HitReader {

    private static final int PASSAGE_LENGTH = 260;

    private final SearchLanguage language;

    HitReader(SearchLanguage language) {
        this.language = language;
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
            List<Collection<String>> facets) {}

    java.util.function.Function<SearchProjectionFactory<?, ?>, ProjectionFinalStep<Raw>>
            projection() {
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
        for (int i = 12; i < values.size(); i++) {
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
                facets);
    }

    SearchHit hit(Raw raw, QueryTerms terms, Viewer viewer) {
        var values = new EnumMap<SearchFacet, Set<String>>(SearchFacet.class);
        for (var facet : SearchFacet.values()) {
            values.put(facet, Set.copyOf(raw.facets().get(facet.ordinal())));
        }
        var highlighter = language.highlighter();
        return new SearchHit(
                ref(raw),
                raw.externalId(),
                raw.path(),
                new MarkedText(raw.title(), marks(highlighter.matches(raw.title(), terms))),
                passage(raw, terms, viewer),
                values,
                raw.evidence() == null ? List.of() : EvidenceCodec.decode(raw.evidence()),
                raw.date(),
                raw.demo(),
                raw.score());
    }

    Suggestion suggestion(Raw raw) {
        return new Suggestion(ref(raw), raw.title(), raw.path());
    }

    private MarkedText passage(Raw raw, QueryTerms terms, Viewer viewer) {
        var readable = new StringBuilder(raw.summary());
        readable.append('\n').append(raw.text());
        if (raw.restrictedTo().stream().anyMatch(viewer.tokens()::contains)) {
            readable.append('\n').append(raw.restrictedText());
        }
        var text = readable.toString().strip();
        var highlighter = language.highlighter();
        var passage = highlighter.passage(text, highlighter.matches(text, terms), PASSAGE_LENGTH);
        return new MarkedText(passage.text(), marks(passage.spans()));
    }

    private static List<MarkedText.Mark> marks(List<Span> spans) {
        return spans.stream().map(span -> new MarkedText.Mark(span.start(), span.end())).toList();
    }

    private static ContentRef ref(Raw raw) {
        var kinds = raw.facets().get(SearchFacet.KIND.ordinal());
        return new ContentRef(kinds.iterator().next(), UUID.fromString(raw.itemId()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : (String) value;
    }
}
