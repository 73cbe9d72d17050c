package nl.inkoopkring.shared;

import java.io.Serial;
import java.util.List;

/** The input breaks a rule. Carries the translation key of a message that tells the user what to do, and its parameters. */
public class InvalidInputException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> parameters;

    public InvalidInputException(String key, Object... parameters) {
        super(key);
        this.key = key;
        this.parameters = List.of(parameters);
    }

    public String key() {
        return key;
    }

    public Object[] parameters() {
        return parameters.toArray();
    }
}
