package nl.inkoopkring.network;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.search.SearchDocument;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.search.SearchSource;
import nl.inkoopkring.search.Searchable;
import nl.inkoopkring.shared.AggregateRoot;
import nl.inkoopkring.shared.Origin;
import nl.inkoopkring.shared.Slug;
import org.jspecify.annotations.Nullable;

/** A government or another organisation of the network; after a merger it ends and names its successor, and keeps its history. */
@Entity
@Searchable
class Organisation extends AggregateRoot<Organisation> implements SearchSource {

    @Column(nullable = false, updatable = false)
    private String slug;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OrganisationKind kind;

    private @Nullable String subregion;

    @Enumerated(EnumType.STRING)
    private @Nullable SizeClass sizeClass;

    private @Nullable String cbsCode;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    private @Nullable UUID successorId;
    private @Nullable String website;

    @Embedded private Origin origin;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    Organisation(String name, OrganisationKind kind, Origin origin) {
        this.slug = Slug.of(name);
        this.name = name;
        this.kind = kind;
        this.origin = origin;
    }

    void describe(
            String newName,
            OrganisationKind newKind,
            @Nullable String newSubregion,
            @Nullable SizeClass newSizeClass,
            @Nullable String newCbsCode,
            @Nullable String newWebsite) {
        name = newName;
        kind = newKind;
        subregion = newSubregion;
        sizeClass = newSizeClass;
        cbsCode = newCbsCode;
        website = newWebsite;
        changed();
    }

    void existed(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable UUID successor) {
        validFrom = from;
        validUntil = until;
        successorId = successor;
        changed();
    }

    OrganisationSummary summary() {
        return new OrganisationSummary(
                new OrganisationId(getId()),
                slug,
                name,
                kind,
                subregion,
                sizeClass,
                validFrom,
                validUntil,
                successorId == null ? null : new OrganisationId(successorId),
                website,
                origin.demo());
    }

    @Override
    public SearchDocument searchDocument() {
        return SearchDocument.of("organisatie", "organisaties/" + slug, name)
                .visibleTo(Access.NETWORK, Access.PARTNERS)
                .synonyms(
                        kind == OrganisationKind.MUNICIPALITY
                                ? List.of("gemeente " + name)
                                : List.of())
                .summary(subregion)
                .facet(SearchFacet.ORGANISATION, getId().toString())
                .origin(origin);
    }
}
