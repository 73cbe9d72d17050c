package nl.inkoopkring.inkooppakket;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.search.SearchDocument;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.search.SearchSource;
import nl.inkoopkring.search.Searchable;
import nl.inkoopkring.shared.AggregateRoot;
import nl.inkoopkring.shared.ChildRows;
import nl.inkoopkring.shared.Origin;
import org.hibernate.annotations.BatchSize;

/** A group of works, services or supplies that belong together for a buyer: not a CPV code, it has CPV codes. */
@Entity
@Searchable
class Inkooppakket extends AggregateRoot<Inkooppakket> implements SearchSource {

    @Column(nullable = false, updatable = false)
    private String slug;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Cluster cluster;

    @Column(nullable = false)
    private String description;

    @ElementCollection
    @CollectionTable(name = "inkooppakket_cpv", joinColumns = @JoinColumn(name = "inkooppakket_id"))
    @Column(name = "code", nullable = false)
    @BatchSize(size = 100)
    private Set<String> cpvCodes = new HashSet<>();

    @ElementCollection
    @CollectionTable(
            name = "inkooppakket_synonym",
            joinColumns = @JoinColumn(name = "inkooppakket_id"))
    @Column(name = "word", nullable = false)
    @BatchSize(size = 100)
    private Set<String> synonyms = new HashSet<>();

    @Embedded private Origin origin;

    @SuppressWarnings("NullAway.Init")
    protected Inkooppakket() {}

    Inkooppakket(String slug, Origin origin) {
        this.slug = slug;
        this.name = slug;
        this.cluster = Cluster.GWW;
        this.description = "";
        this.origin = origin;
    }

    void describe(
            String newName,
            Cluster newCluster,
            String newDescription,
            Collection<String> newCpvCodes,
            Collection<String> newSynonyms) {
        name = newName;
        cluster = newCluster;
        description = newDescription;
        ChildRows.replace(cpvCodes, newCpvCodes);
        ChildRows.replace(synonyms, newSynonyms);
        changed();
    }

    InkooppakketSummary summary() {
        return new InkooppakketSummary(
                new InkooppakketId(getId()),
                slug,
                name,
                cluster,
                description,
                Set.copyOf(cpvCodes),
                Set.copyOf(synonyms));
    }

    @Override
    public SearchDocument searchDocument() {
        return SearchDocument.of("inkooppakket", "pakketten/" + slug, name)
                .visibleTo(Access.NETWORK, Access.PARTNERS)
                .synonyms(synonyms)
                .summary(description)
                .facet(SearchFacet.INKOOPPAKKET, getId().toString())
                .cpv(cpvCodes)
                .origin(origin);
    }
}
