package nl.inkoopkring.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.shared.Dates;
import org.jspecify.annotations.Nullable;

/**
 * How far others may look into a dossier, and from when. Decided when something changes and when {@link #lift} is called, and stored; nothing here looks at a clock.
 *
 * @see <a href="../../../../../../docs/decisions/006-closed-dossiers.md">decision 006</a>
 */
@Embeddable
class Embargo {

    /** The least term between the award and the contract (Aanbestedingswet 2012, article 2.127), in calendar days. */
    private static final int USUAL_STANDSTILL_DAYS = 20;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private HeadVisibility headVisibility = HeadVisibility.MEMBERS;

    @Column(nullable = false)
    private boolean litigation;

    /** Until the dossier is described, nothing may be seen of it. */
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Visibility visibility = Visibility.HIDDEN;

    /** The day it is to open; null when it is open, or nobody knows. */
    private @Nullable LocalDate opensOn;

    private @Nullable Instant openedAt;

    /** What its owner chose: who sees the head meanwhile, and whether proceedings keep it closed. */
    void choose(HeadVisibility head, boolean proceedings) {
        headVisibility = head;
        litigation = proceedings;
    }

    /**
     * Decides anew what others may see. What was opened closes again when its phase goes back, or proceedings begin, or the standstill is set: then {@link #lift} is
     * to decide.
     */
    void settle(ProcurementPhase phase, Milestones dates, boolean publicEvidence) {
        var due = dueDay(phase, dates, publicEvidence);
        if (phase == ProcurementPhase.ORIENTATION) {
            openedAt = null;
            opensOn = null;
            visibility = withHead(Visibility.OPEN);
        } else if (openedAt != null
                && due != null
                && !due.isAfter(LocalDate.ofInstant(openedAt, Dates.ZONE))) {
            opensOn = null;
            visibility = Visibility.OPEN;
        } else {
            openedAt = null;
            opensOn = due;
            visibility = withHead(Visibility.HEAD);
        }
    }

    private Visibility withHead(Visibility forTheNetwork) {
        return headVisibility == HeadVisibility.NETWORK ? forTheNetwork : Visibility.HIDDEN;
    }

    /**
     * Ends it if its day has come; {@link #settle} is to follow.
     *
     * @return whether it ended now
     */
    boolean lift(Instant now, LocalDate today) {
        if (opensOn == null || opensOn.isAfter(today)) {
            return false;
        }
        opensOn = null;
        openedAt = now;
        return true;
    }

    /** The first day on which the content may be read by others; null while that depends on what has not happened yet. */
    private @Nullable LocalDate dueDay(
            ProcurementPhase phase, Milestones dates, boolean publicEvidence) {
        if (phase.isBeforeAward() || litigation) {
            return null;
        }
        var awardedOn = dates.awardedOn();
        var standstill = dates.standstillUntil();
        if (standstill == null && phase == ProcurementPhase.AWARDED && !publicEvidence) {
            // Nobody filled in the term: count the usual one rather than open in the middle of it.
            if (awardedOn == null) {
                return null;
            }
            standstill = awardedOn.plusDays(USUAL_STANDSTILL_DAYS);
        }
        var afterStandstill = standstill == null ? LocalDate.EPOCH : standstill.plusDays(1);
        var awarded = awardedOn == null ? LocalDate.EPOCH : awardedOn;
        return afterStandstill.isAfter(awarded) ? afterStandstill : awarded;
    }

    HeadVisibility headVisibility() {
        return headVisibility;
    }

    boolean litigation() {
        return litigation;
    }

    Visibility visibility() {
        return visibility;
    }

    @Nullable LocalDate opensOn() {
        return opensOn;
    }

    @Nullable Instant openedAt() {
        return openedAt;
    }
}
