package nl.inkoopkring.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.Optional;
import nl.inkoopkring.shared.ui.LanguageSetting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Which language a user reads: the one in their profile, else the one chosen in this session, else Dutch. Never the browser's: many Dutch offices run English
 * browsers.
 */
@Component
public class Language {

    private static final String CHOICE = "locale";

    private final ObjectProvider<LanguageSetting> setting;

    Language(ObjectProvider<LanguageSetting> setting) {
        this.setting = setting;
    }

    /** The language of this request. */
    public Locale current() {
        var session = Optional.ofNullable(VaadinSession.getCurrent());
        return setting.orderedStream()
                .flatMap(profile -> profile.current().stream())
                .findFirst()
                .or(() -> session.map(s -> (Locale) s.getAttribute(CHOICE)))
                .map(Translations::offered)
                .orElse(Translations.DUTCH);
    }

    /** Keeps the choice in the session, and in the profile when someone is signed in, and shows the page anew in it. */
    public void choose(Locale locale, UI ui) {
        setting.orderedStream().forEach(profile -> profile.choose(locale));
        ui.getSession().setAttribute(CHOICE, locale);
        ui.getSession().setLocale(locale);
        ui.getPage().reload();
    }

    public Locale dutch() {
        return Translations.DUTCH;
    }

    public Locale english() {
        return Translations.ENGLISH;
    }
}
