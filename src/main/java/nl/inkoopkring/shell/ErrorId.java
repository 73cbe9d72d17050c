package nl.inkoopkring.shell;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A short name for an error that a user can tell on the telephone and that is found in the log. */
public final class ErrorId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorId() {}

    /** Eight characters in two groups, such as {@code 7F3A-09C1}. */
    public static String next() {
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        var hex = HexFormat.of().withUpperCase().formatHex(bytes);
        return hex.substring(0, 4) + "-" + hex.substring(4);
    }
}
