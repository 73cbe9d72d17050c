package nl.inkoopkring.procurement;

import java.time.Instant;
import nl.inkoopkring.shared.Origin;

/**
 * A dossier that was closed can be read by the whole network from now on.
 *
 * @param origin where the dossier came from; what an import brings is told to nobody
 */
public record ProcurementOpened(ProcurementId id, Instant occurredAt, Origin origin) {}
