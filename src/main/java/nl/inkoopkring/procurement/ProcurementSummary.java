package nl.inkoopkring.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import org.jspecify.annotations.Nullable;

/**
 * A procurement in a list, as this viewer may see it. Of a closed dossier outsiders get the head: a title made of package and organisation, and no date, count or
 * lesson.
 *
 * @param parties its organisations, the leading one first
 * @param contacts the people to call; of an open dossier without a chosen contact, everyone on it
 * @param closed whether the viewer sees the head alone
 * @param date how recent it is, or null
 * @param lesson the newest lesson, or null
 * @param experiences how many there are
 */
public record ProcurementSummary(
        ProcurementId id,
        String title,
        InkooppakketSummary inkooppakket,
        List<ProcurementParty> parties,
        ProcurementPhase phase,
        List<ProcurementPerson> contacts,
        boolean closed,
        @Nullable LocalDate date,
        @Nullable String lesson,
        int experiences,
        boolean demo) {

    /** Where it can be read, without leading slash. */
    public String path() {
        return "aanbestedingen/" + id.value();
    }

    public String organisationNames() {
        return parties.stream().map(ProcurementParty::name).collect(Collectors.joining(", "));
    }
}
