package nl.inkoopkring.network;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in an organisation.
 *
 * @param organisationId the organisation
 * @param jobTitle in their own words
 * @param validFrom first day
 * @param validUntil last day, or null while it lasts
 */
@Embeddable
public record Membership(
        @Column(name = "organisation_id") UUID organisationId,
        @Column(name = "job_title") String jobTitle,
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_until") @Nullable LocalDate validUntil) {

    public boolean isActiveOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
