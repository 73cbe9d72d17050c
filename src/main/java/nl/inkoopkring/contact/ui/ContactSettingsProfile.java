package nl.inkoopkring.contact.ui;

import com.vaadin.flow.component.Component;
import nl.inkoopkring.contact.ContactPreferenceService;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.Role;
import nl.inkoopkring.shared.ui.ProfilePanel;

/** Puts how much one wants to be asked on one's own profile page. */
@org.springframework.stereotype.Component
class ContactSettingsProfile implements ProfilePanel {

    private final ContactPreferenceService preferences;
    private final CurrentParticipant current;

    ContactSettingsProfile(ContactPreferenceService preferences, CurrentParticipant current) {
        this.preferences = preferences;
        this.current = current;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "contact.settings.title";
    }

    @Override
    public Component create() {
        return new ContactSettingsPanel(
                preferences, current.roles().stream().anyMatch(Role::isMember));
    }
}
