package nl.inkoopkring.inkooppakket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.search.Cpv;
import nl.inkoopkring.search.SearchDocument;
import nl.inkoopkring.search.SearchSource;
import nl.inkoopkring.search.Searchable;
import nl.inkoopkring.shared.AggregateRoot;

/** A code of the Common Procurement Vocabulary, as the register has it. Never changed here. */
@Entity
@Searchable
class CpvCode extends AggregateRoot<CpvCode> implements SearchSource {

    @Column(nullable = false, updatable = false)
    private String code;

    @Column(nullable = false)
    private String nameNl;

    @Column(nullable = false)
    private String nameEn;

    @SuppressWarnings("NullAway.Init")
    protected CpvCode() {}

    CpvCodeSummary summary() {
        return new CpvCodeSummary(code, nameNl, nameEn);
    }

    @Override
    public SearchDocument searchDocument() {
        return SearchDocument.of(Cpv.KIND, "cpv/" + code, code + " " + nameNl)
                .visibleTo(Access.NETWORK, Access.PARTNERS)
                .text(nameEn)
                .cpv(java.util.Set.of(code));
    }
}
