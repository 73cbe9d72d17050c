package nl.inkoopkring.content;

import java.io.Serial;

/** A line of an import that can't be taken; the message is the reason, in Dutch, for the one who made the file. */
public class ImportLineException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    public ImportLineException(String reason) {
        super(reason);
    }
}
