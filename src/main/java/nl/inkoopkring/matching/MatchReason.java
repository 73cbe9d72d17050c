package nl.inkoopkring.matching;

import java.util.UUID;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.network.OrganisationKind;
import nl.inkoopkring.network.SizeClass;
import org.jspecify.annotations.Nullable;

/**
 * Why someone stands among the peers: one record for each factor of {@link PeerScore} that counted, but for responsiveness, which is shown to nobody. Said in words by
 * {@link MatchReasonTexts}.
 */
public sealed interface MatchReason {

    /**
     * What they did or are doing; for every peer the first reason.
     *
     * @param inkooppakketId the package it was recorded under, or null
     * @param organisationId for whom
     * @param title of the item that says so
     * @param phase where it is or was last
     * @param year of its date, or null
     */
    record Did(
            @Nullable UUID inkooppakketId,
            UUID organisationId,
            String title,
            ProcurementPhase phase,
            @Nullable Integer year)
            implements MatchReason {}

    /** Worked on the very item that the page shows. */
    record ThisItem() implements MatchReason {}

    /**
     * Did the like more often.
     *
     * @param more how many items beside the first
     */
    record More(int more) implements MatchReason {}

    /**
     * Under a CPV code near the one asked for.
     *
     * @param code the peer's, of eight digits
     * @param same whether it is the one asked for
     */
    record NearCpv(String code, boolean same) implements MatchReason {}

    /** What they did fits the words of the query. */
    record Words(String title) implements MatchReason {}

    /** Is in the same phase now. */
    record SamePhase(ProcurementPhase phase) implements MatchReason {}

    /** Works at an organisation of the same kind, and of about the same size where sizes are known. */
    record SimilarOrganisation(OrganisationKind kind, @Nullable SizeClass size)
            implements MatchReason {}

    record SameSubregion(String subregion) implements MatchReason {}

    /** An experience of theirs can be read. */
    record SharedExperience() implements MatchReason {}
}
