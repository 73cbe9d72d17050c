package nl.inkoopkring.account;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import nl.inkoopkring.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, two passes and one lane (OWASP's first choice). Hashing is let through a few at a time: a flood of sign-ins may wait, but not fill the memory.
 *
 * @see <a href="../../../../../../docs/decisions/005-sign-in.md">docs/decisions/005-sign-in.md</a>
 */
@Component
class PasswordHasher {
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES);
    private final Semaphore room =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private final String dummy;

    PasswordHasher() {
        this.dummy = hash(Ids.secret());
    }

    String hash(String password) {
        room.acquireUninterruptibly();
        try {
            return String.valueOf(encoder.encode(normalise(password)));
        } finally {
            room.release();
        }
    }

    /** Whether this is the password. With no hash the same work is done against one that nothing fits, so that an unknown address takes as long as a known one. */
    boolean matches(String password, @Nullable String hash) {
        room.acquireUninterruptibly();
        try {
            return encoder.matches(normalise(password), hash == null ? dummy : hash)
                    && hash != null;
        } finally {
            room.release();
        }
    }

    /** The same characters are the same password, whatever keyboard composed them. What no form accepts is not worth hashing at length. */
    private static String normalise(String password) {
        return Normalizer.normalize(
                password.length() <= PasswordRules.MAX_LENGTH * 4
                        ? password
                        : password.substring(0, PasswordRules.MAX_LENGTH * 4),
                Normalizer.Form.NFKC);
    }
}
