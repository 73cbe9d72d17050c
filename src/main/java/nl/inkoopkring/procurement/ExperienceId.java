package nl.inkoopkring.procurement;

import java.util.Objects;
import java.util.UUID;

/** Names an experience. */
public record ExperienceId(UUID value) {
    public ExperienceId {
        Objects.requireNonNull(value);
    }
}
