package nl.inkoopkring.network;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role with its start, its end, and who took it over.
 *
 * @param role the role
 * @param validFrom first day
 * @param validUntil last day, or null while it lasts
 * @param successorId participant who took it over, or null
 */
@Embeddable
public record RoleTerm(
        @Enumerated(EnumType.STRING) @Column(name = "role") Role role,
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_until") @Nullable LocalDate validUntil,
        @Column(name = "successor_id") @Nullable UUID successorId) {

    public boolean isActiveOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
