package nl.inkoopkring.handreiking;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts of handreikingen, for the programme manager. */
@Service
@Transactional(readOnly = true)
public class HandreikingStatistics {

    private final EntityManager entities;
    private final CurrentParticipant current;

    HandreikingStatistics(EntityManager entities, CurrentParticipant current) {
        this.entities = entities;
        this.current = current;
    }

    /**
     * A handreiking whose review is due.
     *
     * @param slug its place in addresses
     */
    public record Overdue(String slug, String title) {}

    /** How many handreikingen each package has; a package without is left out. */
    public Map<UUID, Long> handreikingenByPackage() {
        current.requireRole(Role.DIRECTOR, Role.ADMIN);
        return entities.createQuery(
                        "select p, count(h) from Handreiking h join h.packages p group by p",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /** Those that were to be reviewed before this day, the longest due first. */
    public List<Overdue> overdue(LocalDate day) {
        current.requireRole(Role.DIRECTOR, Role.ADMIN);
        return entities.createQuery(
                        """
                        select h.slug, h.title from Handreiking h
                        where h.reviewDue < :day order by h.reviewDue, h.slug\
                        """,
                        Object[].class)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new Overdue((String) row[0], (String) row[1]))
                .toList();
    }
}
