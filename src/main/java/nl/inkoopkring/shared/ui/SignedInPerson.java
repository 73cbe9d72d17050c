package nl.inkoopkring.shared.ui;

import java.util.Optional;

/** Whom the user menu is about, as a bean of the module that knows people. */
public interface SignedInPerson {

    /** The person signed in, or empty. */
    Optional<Person> current();

    /**
     * What the user menu shows.
     *
     * @param name as others see it
     * @param profilePath route of their own profile, without leading slash
     */
    record Person(String name, String profilePath) {}
}
