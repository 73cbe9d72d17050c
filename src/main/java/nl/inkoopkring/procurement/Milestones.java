package nl.inkoopkring.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a procurement, each null while it is not known.
 *
 * @param standstillUntil last day on which bidders may object to the award
 */
@Embeddable
public record Milestones(
        @Column(name = "started_on") @Nullable LocalDate startedOn,
        @Column(name = "published_on") @Nullable LocalDate publishedOn,
        @Column(name = "awarded_on") @Nullable LocalDate awardedOn,
        @Column(name = "standstill_until") @Nullable LocalDate standstillUntil,
        @Column(name = "contract_start") @Nullable LocalDate contractStart,
        @Column(name = "contract_end") @Nullable LocalDate contractEnd) {

    public static final Milestones NONE = new Milestones(null, null, null, null, null, null);

    /** When it was done, for "gegund in 2023" and for how recent it is: the award, or as long as there is none the last step towards it. */
    public @Nullable LocalDate latest() {
        return Stream.of(awardedOn, publishedOn, startedOn, contractStart)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether each date that is known lies on or after those before it. */
    public boolean isInOrder() {
        var known =
                Stream.of(startedOn, publishedOn, awardedOn, standstillUntil)
                        .filter(Objects::nonNull)
                        .toList();
        return known.equals(known.stream().sorted().toList()) && isContractInOrder();
    }

    private boolean isContractInOrder() {
        return contractStart == null || contractEnd == null || !contractEnd.isBefore(contractStart);
    }
}
