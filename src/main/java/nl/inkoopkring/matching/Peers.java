package nl.inkoopkring.matching;

import java.util.List;
import java.util.UUID;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.PeerAvailability;
import org.jspecify.annotations.Nullable;

/**
 * Whom one can ask about something. While anyone exists, at least one of the lists has someone.
 *
 * @param people who did it, best fitting first, as many as were asked for
 * @param total how many people there are in all
 * @param samePhase who at other organisations is preparing or tendering the same now, or is in the same phase
 * @param organisations that did it while nobody there is known
 * @param helpers who else can help, when none of the people can be asked now
 * @param inkooppakket the package that it turned out to be about, or null
 * @param subject key under which a suggestion about this is put aside; opaque
 */
public record Peers(
        List<Peer> people,
        int total,
        List<SamePhase> samePhase,
        List<KnownOrganisation> organisations,
        List<Helper> helpers,
        @Nullable InkooppakketSummary inkooppakket,
        String subject) {

    /** A person with their place in the network. */
    public record Person(
            ParticipantId id,
            String name,
            @Nullable OrganisationSummary organisation,
            String jobTitle,
            boolean demo) {}

    /**
     * Someone who did it.
     *
     * @param evidence the item that counted most: what to speak about
     * @param reasons why, what they did first
     */
    public record Peer(
            Person person,
            PeerAvailability.State state,
            ContentRef evidence,
            List<MatchReason> reasons) {}

    /**
     * Someone at another organisation who is at the same now.
     *
     * @param person who, or null where only the organisation is known
     * @param organisation for whom
     * @param inkooppakketId what, or null when it was not recorded under a package
     */
    public record SamePhase(
            @Nullable Person person,
            PeerAvailability.State state,
            OrganisationSummary organisation,
            @Nullable UUID inkooppakketId,
            ProcurementPhase phase,
            ContentRef evidence,
            String title,
            String path,
            boolean demo) {}

    /**
     * An organisation that did it, without a person.
     *
     * @param organisation the one that goes on with it: after a merger its successor
     * @param coordinator who takes the question there, or null when it has none: then it goes to the organisation
     * @param reasons why, what it did first
     */
    public record KnownOrganisation(
            OrganisationSummary organisation,
            @Nullable Person coordinator,
            List<MatchReason> reasons,
            ContentRef evidence,
            String path,
            boolean demo) {

        /** What it did. */
        public MatchReason.Did did() {
            return (MatchReason.Did) reasons.getFirst();
        }
    }

    /** Someone who can help where nobody who did it can. */
    public record Helper(Person person, Why why, PeerAvailability.State state) {

        public enum Why {
            FOLLOWER,
            EXPERT,
            DIRECTOR,
            COORDINATOR,
            MEMBER
        }
    }
}
