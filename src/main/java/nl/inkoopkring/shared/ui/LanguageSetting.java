package nl.inkoopkring.shared.ui;

import java.util.Locale;
import java.util.Optional;

/** The language in the profile of whoever is signed in, as a bean of the module that keeps profiles. */
public interface LanguageSetting {

    /** What they chose, or empty when nobody is signed in or nothing was chosen. */
    Optional<Locale> current();

    /** Keeps the choice of whoever is signed in; does nothing when nobody is. */
    void choose(Locale locale);
}
