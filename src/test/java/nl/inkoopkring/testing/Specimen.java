package nl.inkoopkring.testing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.search.Evidence;
import nl.inkoopkring.search.SearchDocument;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.search.SearchSource;
import nl.inkoopkring.search.Searchable;
import nl.inkoopkring.shared.AggregateRoot;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A procurement as the index sees one, and nothing else of it: for tests that need many, or with an access that no module would give. */
@Entity
@Searchable
public class Specimen extends AggregateRoot<Specimen> implements SearchSource {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Column(nullable = false)
    private String document;

    @SuppressWarnings("NullAway.Init")
    protected Specimen() {}

    Specimen(UUID id, Draft draft) {
        super(id);
        this.document = JSON.writeValueAsString(draft);
    }

    /**
     * What is indexed.
     *
     * @param text plain, restricted with the rest when the network is not among those who may see it
     * @param access tokens; empty for what nobody finds
     * @param restrictedTo tokens of those who find it by {@code restricted} too
     */
    public record Draft(
            String title,
            String text,
            Set<String> access,
            Set<String> restrictedTo,
            String restricted,
            Set<UUID> packages,
            Set<String> cpvCodes,
            String phase,
            @Nullable LocalDate date,
            List<Evidence> evidence) {

        /** The same for others. */
        public Draft visibleTo(Set<String> tokens) {
            return new Draft(
                    title,
                    text,
                    tokens,
                    restrictedTo,
                    restricted,
                    packages,
                    cpvCodes,
                    phase,
                    date,
                    evidence);
        }
    }

    void change(Draft draft) {
        this.document = JSON.writeValueAsString(draft);
        changed();
    }

    @Override
    public SearchDocument searchDocument() {
        var draft = JSON.readValue(document, Draft.class);
        var result =
                SearchDocument.of("aanbesteding", "aanbestedingen/" + getId(), draft.title())
                        .visibleTo(draft.access())
                        .text(draft.text())
                        .facet(
                                SearchFacet.INKOOPPAKKET,
                                draft.packages().stream().map(UUID::toString).toList())
                        .facet(SearchFacet.PHASE, draft.phase())
                        .facet(
                                SearchFacet.ORGANISATION,
                                draft.evidence().stream()
                                        .map(one -> one.organisationId().toString())
                                        .toList())
                        .cpv(draft.cpvCodes())
                        .date(draft.date());
        if (!draft.restrictedTo().isEmpty()) {
            result.restricted(draft.restrictedTo(), draft.restricted());
        }
        draft.evidence().forEach(result::evidence);
        return result;
    }
}
