package nl.inkoopkring.matching;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.inkoopkring.network.PeerAvailability;
import nl.inkoopkring.network.PeerAvailability.Load;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How much is asked of people, from the module that carries the questions; without one everybody is free. All who were asked about are in the answer. */
@Component
class PeerLoads {

    private final ObjectProvider<PeerAvailability> availability;

    PeerLoads(ObjectProvider<PeerAvailability> availability) {
        this.availability = availability;
    }

    Map<UUID, Load> of(Collection<UUID> people) {
        var known = availability.getIfAvailable();
        if (people.isEmpty()) {
            return Map.of();
        }
        return known == null
                ? people.stream().distinct().collect(Collectors.toMap(id -> id, _ -> Load.FREE))
                : known.of(people);
    }
}
