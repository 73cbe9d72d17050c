package nl.inkoopkring.discussion;

import java.time.Instant;
import nl.inkoopkring.shared.Origin;

/**
 * Someone answered to a topic. Told once for each post.
 *
 * @param origin where it came from; an import sends no mail
 */
public record PostAdded(TopicId topic, PostId post, Instant occurredAt, Origin origin) {}
