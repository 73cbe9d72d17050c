package nl.inkoopkring.shared;

import java.io.Serial;
import java.util.function.Supplier;

/** Something that is needed is away for a while, and comes back by itself. Carries the translation key of a message that says what can't be done meanwhile. */
public class UnavailableException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final String key;

    public UnavailableException(String key, Throwable cause) {
        super(key, cause);
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** What is asked for, or something else while that can't be had; for what a page can do without. */
    public static <T> T orElse(T instead, Supplier<? extends T> asked) {
        try {
            return asked.get();
        } catch (UnavailableException e) {
            return instead;
        }
    }
}
