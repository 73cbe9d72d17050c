package nl.inkoopkring.discussion;

import java.time.Instant;
import nl.inkoopkring.shared.Origin;

/**
 * Someone began a topic. Told once for each topic.
 *
 * @param origin where it came from; an import sends no mail
 */
public record TopicStarted(TopicId topic, Instant occurredAt, Origin origin) {}
