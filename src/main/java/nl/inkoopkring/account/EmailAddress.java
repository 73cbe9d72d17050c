package nl.inkoopkring.account;

import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses as sign-in knows them: stripped and in lower case. */
final class EmailAddress {
    static final int MAX_LENGTH = 254;

    /** One @, no blanks or control characters, a dot in the domain: what is left is for the mail server to judge. */
    private static final Pattern PLAUSIBLE =
            Pattern.compile(
                    "[^@\\s\\p{Cc}<>,;:\"]{1,64}@[^@\\s\\p{Cc}<>,;:\"]+\\.[^@\\s\\p{Cc}<>,;:\".]+");

    private EmailAddress() {}

    static String normalise(String typed) {
        var stripped = typed.strip();
        return (stripped.length() <= MAX_LENGTH ? stripped : stripped.substring(0, MAX_LENGTH))
                .toLowerCase(Locale.ROOT);
    }

    static boolean isPlausible(String address) {
        return address.length() <= MAX_LENGTH && PLAUSIBLE.matcher(address).matches();
    }
}
