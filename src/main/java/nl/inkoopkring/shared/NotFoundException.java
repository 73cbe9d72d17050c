package nl.inkoopkring.shared;

import java.io.Serial;

/** What was asked for does not exist, or not for the one who asks: the two are never told apart. Shown as the same 404 everywhere. */
public class NotFoundException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    public NotFoundException() {
        super("not found");
    }
}
