package nl.inkoopkring.contact;

import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.InvalidInputException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much one wants to be asked: everyone sets it for themselves. */
@Service
@Transactional
public class ContactPreferenceService {

    private final ContactPreferenceRepository preferences;
    private final CurrentParticipant current;
    private final Dates dates;

    ContactPreferenceService(
            ContactPreferenceRepository preferences, CurrentParticipant current, Dates dates) {
        this.preferences = preferences;
        this.current = current;
        this.dates = dates;
    }

    /** One's own settings; those of someone who never changed them when there are none. */
    @Transactional(readOnly = true)
    public ContactSettings mine() {
        var me = current.requireMember();
        return preferences
                .findById(me)
                .orElseGet(() -> new ContactPreference(me))
                .settings(dates.today());
    }

    /**
     * Changes one's own settings.
     *
     * @throws InvalidInputException when the pause ends before today or the maximum is not 1 to 100
     * @throws ObjectOptimisticLockingFailureException when they were changed meanwhile
     */
    public void change(ContactSettings settings) {
        var me = current.requireMember();
        var preference = preferences.findById(me).orElseGet(() -> new ContactPreference(me));
        if (preference.version() != settings.version()) {
            throw new ObjectOptimisticLockingFailureException(ContactPreference.class, me);
        }
        if (settings.paused()) {
            preference.pause(settings.pausedUntil(), dates.today());
        } else {
            preference.resume();
        }
        preference.limitTo(settings.monthlyMaximum());
        preferences.save(preference);
    }
}
