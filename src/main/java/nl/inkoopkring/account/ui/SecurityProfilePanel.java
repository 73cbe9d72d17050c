package nl.inkoopkring.account.ui;

import com.vaadin.flow.component.Component;
import nl.inkoopkring.shared.ui.ProfilePanel;
import org.springframework.beans.factory.ObjectProvider;

/** Password and personal tokens on the profile page. */
@org.springframework.stereotype.Component
class SecurityProfilePanel implements ProfilePanel {

    private final ObjectProvider<SecuritySettings> settings;

    SecurityProfilePanel(ObjectProvider<SecuritySettings> settings) {
        this.settings = settings;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String titleKey() {
        return "account.security.title";
    }

    @Override
    public Component create() {
        return settings.getObject();
    }
}
