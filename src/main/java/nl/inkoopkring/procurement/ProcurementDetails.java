package nl.inkoopkring.procurement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One procurement as this viewer may see it.
 *
 * @param head what is visible of it in any case
 * @param content the rest, or null for outsiders of a closed dossier
 */
public record ProcurementDetails(ProcurementSummary head, @Nullable Content content) {

    /**
     * What stands in the dossier.
     *
     * @param facts as they are edited
     * @param people everyone on the dossier
     * @param experiences the newest first
     * @param opening null when the network can read it
     * @param mayEdit whether the viewer may change it
     * @param mayShare whether the viewer may add an experience
     * @param unshared whether the viewer is on the dossier and shared nothing about the phase it is in now
     */
    public record Content(
            ProcurementDraft facts,
            List<ProcurementPerson> people,
            List<ExperienceDetails> experiences,
            @Nullable Opening opening,
            boolean mayEdit,
            boolean mayShare,
            boolean unshared) {}

    /**
     * Why the dossier is closed, for its own people.
     *
     * @param headVisible whether the network sees its head
     * @param opensOn the day it opens by itself, or null when that is not known yet
     * @param litigation whether proceedings keep it closed
     */
    public record Opening(boolean headVisible, @Nullable LocalDate opensOn, boolean litigation) {}
}
