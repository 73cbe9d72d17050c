package nl.inkoopkring.procurement;

import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What a list is narrowed to; null leaves it open. */
public record ProcurementFilter(
        @Nullable InkooppakketId inkooppakket,
        @Nullable OrganisationId organisation,
        @Nullable ProcurementPhase phase) {

    public static final ProcurementFilter ALL = new ProcurementFilter(null, null, null);

    public boolean isEmpty() {
        return equals(ALL);
    }
}
