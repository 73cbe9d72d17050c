package nl.inkoopkring.contact.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import nl.inkoopkring.contact.ContactPreferenceService;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.ItemPanel;
import nl.inkoopkring.content.PanelSubject;
import nl.inkoopkring.content.Viewer;

/** Puts the settings under one's own profile: asked for with one's own {@code deelnemer} as the item. */
@org.springframework.stereotype.Component
class ContactSettingsItem implements ItemPanel {

    private final ContactPreferenceService preferences;

    ContactSettingsItem(ContactPreferenceService preferences) {
        this.preferences = preferences;
    }

    @Override
    public Place place() {
        return Place.BELOW;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Component> of(PanelSubject subject, Viewer viewer) {
        return subject.ref()
                .filter(item -> "deelnemer".equals(item.type()) && viewer.is(item.id()))
                .filter(_ -> viewer.tokens().contains(Access.NETWORK))
                .map(_ -> new ContactSettingsPanel(preferences));
    }
}
