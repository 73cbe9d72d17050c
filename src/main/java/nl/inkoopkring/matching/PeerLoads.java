package nl.inkoopkring.matching;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nl.inkoopkring.network.PeerAvailability;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How much is asked of people, from the module that carries the questions; without one everybody is free. */
@Component
class PeerLoads {

    private final ObjectProvider<PeerAvailability> availability;

    PeerLoads(ObjectProvider<PeerAvailability> availability) {
        this.availability = availability;
    }

    Map<UUID, PeerAvailability.Load> of(Collection<UUID> people) {
        var known = availability.getIfAvailable();
        return known == null || people.isEmpty() ? Map.of() : known.of(people);
    }
}
