package nl.inkoopkring.contact;

import java.util.Objects;
import java.util.UUID;

/** Names a contact request, and with it the conversation that came of it. */
public record ContactRequestId(UUID value) {
    public ContactRequestId {
        Objects.requireNonNull(value);
    }
}
