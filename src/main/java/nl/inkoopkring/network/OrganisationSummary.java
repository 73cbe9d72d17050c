package nl.inkoopkring.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What others need of an organisation.
 *
 * @param slug its place in addresses
 * @param validUntil the last day that it existed, or null
 * @param successor who took it over after a merger
 * @param demo whether it is invented
 */
public record OrganisationSummary(
        OrganisationId id,
        String slug,
        String name,
        OrganisationKind kind,
        @Nullable String subregion,
        @Nullable SizeClass sizeClass,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable OrganisationId successor,
        @Nullable String website,
        boolean demo) {

    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validUntil == null || !day.isAfter(validUntil));
    }
}
