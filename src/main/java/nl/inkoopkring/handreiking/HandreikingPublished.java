package nl.inkoopkring.handreiking;

import java.time.Instant;
import nl.inkoopkring.shared.Origin;

/**
 * A first or newer version of a handreiking can be read from now on. Told once for each number of a handreiking.
 *
 * @param origin where it came from; an import sends no mail
 */
public record HandreikingPublished(
        HandreikingId handreiking, String number, Instant occurredAt, Origin origin) {}
