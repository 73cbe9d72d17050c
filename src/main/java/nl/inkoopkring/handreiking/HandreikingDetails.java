package nl.inkoopkring.handreiking;

import java.util.List;
import nl.inkoopkring.network.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * One version of a handreiking, whole.
 *
 * @param handreiking with the number of the current version, which need not be the one read
 * @param version the one read
 * @param versions all there are, the newest first
 * @param contacts people who know it well; empty for partners, who see no people
 * @param sourceUrl where it was published first, or null
 */
public record HandreikingDetails(
        HandreikingSummary handreiking,
        VersionSummary version,
        List<HandreikingSection> sections,
        List<HandreikingItem> items,
        List<VersionSummary> versions,
        List<ParticipantId> contacts,
        @Nullable String sourceUrl) {

    public boolean isCurrent() {
        return version.number().equals(handreiking.number());
    }
}
