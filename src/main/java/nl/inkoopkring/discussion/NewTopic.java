package nl.inkoopkring.discussion;

import nl.inkoopkring.inkooppakket.InkooppakketId;
import org.jspecify.annotations.Nullable;

/**
 * A topic as it is typed.
 *
 * @param title plain text
 * @param body Markdown
 * @param inkooppakket the package it is about, or null
 */
public record NewTopic(String title, String body, @Nullable InkooppakketId inkooppakket) {

    public boolean isEmpty() {
        return title.isBlank() && body.isBlank();
    }
}
