package nl.inkoopkring.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The page about one's own sign-in. */
@Route("profiel/beveiliging")
@PermitAll
class SecuritySettingsView extends Div implements HasDynamicTitle {
    SecuritySettingsView(SecuritySettings settings) {
        addClassName("page");
        add(new H1(getPageTitle()), settings);
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("account.security.title");
    }
}
