package nl.inkoopkring.search;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.shared.AggregateRoot;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/** A document of the judged set, indexed as the entities of the application are. */
@SearchEntity
@Searchable
class JudgedDocument extends AggregateRoot<JudgedDocument> implements SearchSource {

    private final JudgedSet.Document document;

    JudgedDocument(JudgedSet.Document document) {
        super(id(document.key()));
        this.document = document;
    }

    /** The id that stands for a key or a subject. */
    static UUID id(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    @DocumentId
    public UUID getId() {
        return super.getId();
    }

    @Override
    public SearchDocument searchDocument() {
        var facet =
                document.kind().equals("organisatie")
                        ? SearchFacet.ORGANISATION
                        : SearchFacet.INKOOPPAKKET;
        return SearchDocument.of(document.kind(), document.key(), document.title())
                .visibleTo(Access.NETWORK, Access.PARTNERS)
                .synonyms(document.names())
                .summary(document.text())
                .cpv(document.cpvCodes())
                .facet(facet, id(document.subject()).toString());
    }
}
