package nl.inkoopkring.handreiking;

import java.time.LocalDate;
import java.util.Set;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.inkooppakket.MviTheme;
import nl.inkoopkring.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a handreiking.
 *
 * @param slug its place in addresses
 * @param summary two or three plain sentences
 * @param packages the packages it is about; empty for one about all of them
 * @param number of the current version, such as {@code 2.1}
 * @param publishedOn when that version was published
 * @param demo whether it is invented
 */
public record HandreikingSummary(
        HandreikingId id,
        String slug,
        String title,
        String summary,
        Set<InkooppakketId> packages,
        Set<MviTheme> themes,
        OrganisationId publisher,
        String number,
        LocalDate publishedOn,
        @Nullable LocalDate reviewDue,
        boolean demo) {

    /** Whether the review that was promised for a day did not come. */
    public boolean isReviewOverdue(LocalDate today) {
        return reviewDue != null && reviewDue.isBefore(today);
    }
}
