package nl.inkoopkring.content;

import java.util.Objects;
import java.util.UUID;

/**
 * Names any piece of content across modules.
 *
 * @param type the {@link ContentType#name()} of its kind, such as {@code "procurement"}
 * @param id the id of its entity
 */
public record ContentRef(String type, UUID id) {
    public ContentRef {
        Objects.requireNonNull(type);
        Objects.requireNonNull(id);
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
