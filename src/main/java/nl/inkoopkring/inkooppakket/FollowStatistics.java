package nl.inkoopkring.inkooppakket;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts of who follows what, for the programme manager; never of persons. */
@Service
@Transactional(readOnly = true)
public class FollowStatistics {

    private final EntityManager entities;
    private final CurrentParticipant current;

    FollowStatistics(EntityManager entities, CurrentParticipant current) {
        this.entities = entities;
        this.current = current;
    }

    /** How many people follow each package; a package that nobody follows is left out. */
    public Map<UUID, Long> followersByPackage() {
        current.requireRole(Role.DIRECTOR, Role.ADMIN);
        return entities.createQuery(
                        "select f.inkooppakketId, count(f) from PackageFollow f group by f.inkooppakketId",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }
}
