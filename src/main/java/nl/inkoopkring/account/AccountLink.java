package nl.inkoopkring.account;

/**
 * Whom a link of an invitation or a reset is for.
 *
 * @param email what they will sign in with
 */
public record AccountLink(String name, String email) {}
