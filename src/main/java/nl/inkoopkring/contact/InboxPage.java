package nl.inkoopkring.contact;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of conversations.
 *
 * @param following where the next part begins, to be handed back as it is; null at the end
 */
public record InboxPage(List<InboxEntry> entries, @Nullable String following) {

    public Optional<String> next() {
        return Optional.ofNullable(following);
    }
}
