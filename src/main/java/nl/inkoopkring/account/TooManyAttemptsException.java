package nl.inkoopkring.account;

import java.io.Serial;
import java.time.Duration;
import nl.inkoopkring.shared.InvalidInputException;

/** Somebody tries too often; it says how long to wait. */
public class TooManyAttemptsException extends InvalidInputException {
    @Serial private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttemptsException(Duration wait) {
        super("account.error.tooMany", seconds(wait));
        this.wait = wait;
    }

    /** How long to wait, at least a second. */
    public long seconds() {
        return seconds(wait);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
