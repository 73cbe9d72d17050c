package nl.inkoopkring.discussion;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list of topics, the one with the latest activity first.
 *
 * @param next where the rest begins, or null at the end
 */
public record TopicPage(List<TopicSummary> topics, @Nullable String next) {

    public Optional<String> rest() {
        return Optional.ofNullable(next);
    }
}
