package nl.inkoopkring.procurement;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts of procurements and experiences, for the programme manager; only of what the whole network may see. */
@Service
@Transactional(readOnly = true)
public class ProcurementStatistics {

    private final EntityManager entities;
    private final CurrentParticipant current;

    ProcurementStatistics(EntityManager entities, CurrentParticipant current) {
        this.entities = entities;
        this.current = current;
    }

    /** How many procurements each package has whose head is visible; a package without is left out. */
    public Map<UUID, Long> procurementsByPackage() {
        return byPackage(
                """
                select p.facts.inkooppakketId, count(p) from Procurement p
                where p.embargo.visibility <> nl.inkoopkring.procurement.Visibility.HIDDEN group by p.facts.inkooppakketId\
                """);
    }

    /** How many experiences each package has that anyone in the network can read; a package without is left out. */
    public Map<UUID, Long> experiencesByPackage() {
        return byPackage(
                """
                select p.facts.inkooppakketId, count(e) from Experience e join e.procurement p
                where p.embargo.visibility = nl.inkoopkring.procurement.Visibility.OPEN group by p.facts.inkooppakketId\
                """);
    }

    private Map<UUID, Long> byPackage(String query) {
        current.requireRole(Role.DIRECTOR, Role.ADMIN);
        return entities.createQuery(query, Object[].class)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }
}
