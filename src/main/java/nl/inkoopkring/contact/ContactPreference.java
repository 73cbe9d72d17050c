package nl.inkoopkring.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import nl.inkoopkring.network.PeerAvailability.State;
import nl.inkoopkring.shared.AggregateRoot;
import nl.inkoopkring.shared.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** How much someone wants to be asked. Has the id of the participant; who has none, can always be asked. */
@Entity
class ContactPreference extends AggregateRoot<ContactPreference> {

    static final int HIGHEST_MAXIMUM = 100;

    @Column(nullable = false)
    private boolean paused;

    private @Nullable LocalDate pausedUntil;
    private @Nullable Integer monthlyMaximum;

    @SuppressWarnings("NullAway.Init")
    protected ContactPreference() {}

    ContactPreference(UUID participant) {
        super(participant);
    }

    /**
     * @param until the last day of the pause, or null for as long as it takes
     */
    void pause(@Nullable LocalDate until, LocalDate today) {
        if (until != null && until.isBefore(today)) {
            throw new InvalidInputException("contact.error.pausePast");
        }
        paused = true;
        pausedUntil = until;
        changed();
    }

    void resume() {
        paused = false;
        pausedUntil = null;
        changed();
    }

    /**
     * @param maximum how many questions in a calendar month at most, or null for any number
     */
    void limitTo(@Nullable Integer maximum) {
        if (maximum != null && (maximum < 1 || maximum > HIGHEST_MAXIMUM)) {
            throw new InvalidInputException("contact.error.maximum", HIGHEST_MAXIMUM);
        }
        monthlyMaximum = maximum;
        changed();
    }

    State stateOn(LocalDate today, long receivedThisMonth) {
        if (isPausedOn(today)) {
            return State.PAUSED;
        }
        return monthlyMaximum != null && receivedThisMonth >= monthlyMaximum
                ? State.FULL
                : State.AVAILABLE;
    }

    ContactSettings settings(LocalDate today) {
        return isPausedOn(today)
                ? new ContactSettings(true, pausedUntil, monthlyMaximum, version())
                : new ContactSettings(false, null, monthlyMaximum, version());
    }

    private boolean isPausedOn(LocalDate day) {
        return paused && (pausedUntil == null || !day.isAfter(pausedUntil));
    }
}
