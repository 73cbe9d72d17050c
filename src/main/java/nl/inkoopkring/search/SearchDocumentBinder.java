package nl.inkoopkring.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inkoopkring.search.dutch.DutchAnalysis;
import nl.inkoopkring.search.dutch.Token;
import nl.inkoopkring.shared.AggregateRoot;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/**
 * The field contract: which fields a document has, and how a {@link SearchDocument} fills them. Text is analysed here and stored as ready tokens, so that every
 * backend finds the same.
 */
final class SearchDocumentBinder implements TypeBinder {

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().use("revision");
        context.bridge(Object.class, new Bridge(new Fields(context)));
    }

    private static final class Fields {
        private final TypeBindingContext context;
        final IndexFieldReference<String> itemId;
        final IndexFieldReference<String> path;
        final IndexFieldReference<String> title;
        final IndexFieldReference<String> summary;
        final IndexFieldReference<String> text;
        final IndexFieldReference<String> restrictedText;
        final IndexFieldReference<String> titleLemma;
        final IndexFieldReference<String> titleParts;
        final IndexFieldReference<String> textLemma;
        final IndexFieldReference<String> textParts;
        final IndexFieldReference<String> restrictedLemma;
        final IndexFieldReference<String> restrictedParts;
        final IndexFieldReference<String> suggest;
        final IndexFieldReference<String> suggestOther;
        final IndexFieldReference<String> words;
        final IndexFieldReference<String> access;
        final IndexFieldReference<String> restrictedAccess;
        final IndexFieldReference<String> cpv;
        final IndexFieldReference<String> cpvTree;
        final IndexFieldReference<String> evidence;
        final IndexFieldReference<String> evidenceParticipant;
        final IndexFieldReference<String> evidenceOrganisation;
        final IndexFieldReference<Boolean> evidenceKnown;
        final IndexFieldReference<Boolean> evidenceProcurement;
        final IndexFieldReference<LocalDate> date;
        final IndexFieldReference<String> externalId;
        final IndexFieldReference<Boolean> demo;
        final IndexFieldReference<String> countedFacets;
        final Map<SearchFacet, IndexFieldReference<String>> facets =
                new EnumMap<>(SearchFacet.class);

        Fields(TypeBindingContext context) {
            this.context = context;
            itemId =
                    context.indexSchemaElement()
                            .field(
                                    IndexFields.ITEM_ID,
                                    f ->
                                            f.asString()
                                                    .sortable(Sortable.YES)
                                                    .projectable(Projectable.YES))
                            .toReference();
            path = shown(IndexFields.PATH);
            title = shown(IndexFields.TITLE);
            summary = shown(IndexFields.SUMMARY);
            text = shown(IndexFields.TEXT);
            restrictedText = shown(IndexFields.RESTRICTED_TEXT);
            titleLemma = placedTokens(IndexFields.TITLE_LEMMA);
            titleParts = tokens(IndexFields.TITLE_PARTS);
            textLemma = placedTokens(IndexFields.TEXT_LEMMA);
            textParts = tokens(IndexFields.TEXT_PARTS);
            restrictedLemma = placedTokens(IndexFields.RESTRICTED_LEMMA);
            restrictedParts = tokens(IndexFields.RESTRICTED_PARTS);
            suggest = tokens(IndexFields.SUGGEST);
            suggestOther = tokens(IndexFields.SUGGEST_OTHER);
            words = counted(IndexFields.WORDS);
            access = keywords(IndexFields.ACCESS);
            restrictedAccess = shownKeywords(IndexFields.RESTRICTED_ACCESS);
            cpv = shownKeywords(IndexFields.CPV);
            cpvTree = keywords(IndexFields.CPV_TREE);
            evidence = shown(IndexFields.EVIDENCE);
            evidenceParticipant = counted(IndexFields.EVIDENCE_PARTICIPANT);
            evidenceOrganisation = counted(IndexFields.EVIDENCE_ORGANISATION);
            evidenceKnown =
                    context.indexSchemaElement()
                            .field(IndexFields.EVIDENCE_KNOWN, f -> f.asBoolean())
                            .toReference();
            evidenceProcurement =
                    context.indexSchemaElement()
                            .field(IndexFields.EVIDENCE_PROCUREMENT, f -> f.asBoolean())
                            .toReference();
            date =
                    context.indexSchemaElement()
                            .field(
                                    IndexFields.DATE,
                                    f ->
                                            f.asLocalDate()
                                                    .sortable(Sortable.YES)
                                                    .aggregable(Aggregable.YES)
                                                    .projectable(Projectable.YES))
                            .toReference();
            externalId = shown(IndexFields.EXTERNAL_ID);
            demo =
                    context.indexSchemaElement()
                            .field(
                                    IndexFields.DEMO,
                                    f -> f.asBoolean().projectable(Projectable.YES))
                            .toReference();
            countedFacets = counted(IndexFields.FACETS);
            for (var facet : SearchFacet.values()) {
                facets.put(facet, keywords(facet.field(), Aggregable.YES, Projectable.YES));
            }
        }

        IndexFieldReference<String> facet(SearchFacet facet) {
            return java.util.Objects.requireNonNull(facets.get(facet));
        }

        /** Kept to be shown, not to be searched. */
        private IndexFieldReference<String> shown(String name) {
            return context.indexSchemaElement()
                    .field(
                            name,
                            f ->
                                    f.asString()
                                            .searchable(Searchable.NO)
                                            .projectable(Projectable.YES))
                    .toReference();
        }

        private IndexFieldReference<String> tokens(String name) {
            return tokens(name, SearchAnalysis.TOKENS);
        }

        private IndexFieldReference<String> placedTokens(String name) {
            return tokens(name, SearchAnalysis.PLACED_TOKENS);
        }

        private IndexFieldReference<String> tokens(String name, String analyzer) {
            return context.indexSchemaElement()
                    .field(name, f -> f.asString().analyzer(analyzer))
                    .toReference();
        }

        private IndexFieldReference<String> keywords(String name) {
            return keywords(name, Aggregable.NO, Projectable.NO);
        }

        private IndexFieldReference<String> shownKeywords(String name) {
            return keywords(name, Aggregable.NO, Projectable.YES);
        }

        private IndexFieldReference<String> counted(String name) {
            return keywords(name, Aggregable.YES, Projectable.NO);
        }

        private IndexFieldReference<String> keywords(
                String name, Aggregable aggregable, Projectable projectable) {
            return context.indexSchemaElement()
                    .field(name, f -> f.asString().aggregable(aggregable).projectable(projectable))
                    .multiValued()
                    .toReference();
        }
    }

    private static final class Bridge implements TypeBridge<Object> {
        private static final int LONGEST_KEYWORD = 200;

        private final Fields fields;
        private final DutchAnalysis dutch = DutchAnalysis.standard();

        Bridge(Fields fields) {
            this.fields = fields;
        }

        @Override
        public void write(DocumentElement target, Object entity, TypeBridgeWriteContext context) {
            var document = ((SearchSource) entity).searchDocument();
            target.addValue(fields.itemId, ((AggregateRoot<?>) entity).getId().toString());
            target.addValue(fields.path, document.path());
            target.addValue(fields.title, document.title());
            target.addValue(fields.summary, document.summary());
            target.addValue(fields.text, document.openText());
            target.addValue(fields.restrictedText, document.restrictedText());
            target.addValue(fields.demo, document.origin().demo());
            target.addValue(fields.externalId, document.origin().externalId());
            target.addValue(fields.date, document.date());
            addAll(target, fields.access, document.access());
            addAll(target, fields.restrictedAccess, document.restrictedTo());
            for (var facet : SearchFacet.values()) {
                addAll(target, fields.facet(facet), document.values(facet));
                document.values(facet)
                        .forEach(value ->
                                target.addValue(fields.countedFacets, facet.withName(value)));
            }
            addAll(target, fields.cpv, document.cpvCodes());
            addAll(
                    target,
                    fields.cpvTree,
                    document.cpvCodes().stream()
                            .flatMap(code -> Cpv.selfAndAncestors(code).stream())
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
            addEvidence(target, document);
            addTokens(target, document);
        }

        private void addTokens(DocumentElement target, SearchDocument document) {
            var head = document.title() + "\n" + String.join("\n", document.synonyms());
            var restricted = document.restrictedText();
            if (document.isOpen()) {
                var inTitle = dutch.analyse(head);
                var inText = dutch.analyse(document.summary() + "\n" + document.openText());
                add(target, fields.titleLemma, DutchAnalysis.placedLemmas(inTitle));
                add(target, fields.titleParts, DutchAnalysis.partTokens(inTitle));
                var telling = withoutStopWords(inText);
                add(target, fields.textLemma, DutchAnalysis.placedLemmas(telling));
                add(target, fields.textParts, DutchAnalysis.partTokens(telling));
                addAll(target, fields.words, written(inTitle, inText));
            } else {
                restricted = head + "\n" + document.summary() + "\n" + restricted;
            }
            if (!restricted.isBlank()) {
                var telling = withoutStopWords(dutch.analyse(restricted));
                add(target, fields.restrictedLemma, DutchAnalysis.placedLemmas(telling));
                add(target, fields.restrictedParts, DutchAnalysis.partTokens(telling));
            }
            add(target, fields.suggest, dutch.edgeTokens(document.title()));
            add(
                    target,
                    fields.suggestOther,
                    dutch.edgeTokens(String.join("\n", document.synonyms())));
        }

        private static List<Token> withoutStopWords(List<Token> tokens) {
            return tokens.stream().filter(token -> !token.stop()).toList();
        }

        private static Set<String> written(List<Token> inTitle, List<Token> inText) {
            return Stream.concat(inTitle.stream(), inText.stream())
                    .map(Token::word)
                    .filter(word -> word.length() <= LONGEST_KEYWORD)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private void addEvidence(DocumentElement target, SearchDocument document) {
            var evidence = document.evidence();
            target.addValue(fields.evidenceKnown, !evidence.isEmpty());
            target.addValue(
                    fields.evidenceProcurement,
                    evidence.stream().anyMatch(Evidence::isProcurement));
            if (evidence.isEmpty()) {
                return;
            }
            target.addValue(fields.evidence, EvidenceCodec.encode(evidence));
            for (var who : evidence) {
                if (who.participantId() != null) {
                    target.addValue(fields.evidenceParticipant, who.participantId().toString());
                }
                target.addValue(fields.evidenceOrganisation, who.organisationId().toString());
            }
        }

        private static void add(
                DocumentElement target, IndexFieldReference<String> field, List<String> tokens) {
            if (!tokens.isEmpty()) {
                target.addValue(field, String.join(" ", tokens));
            }
        }

        private static void addAll(
                DocumentElement target,
                IndexFieldReference<String> field,
                Collection<String> values) {
            values.forEach(value -> target.addValue(field, value));
        }
    }
}
