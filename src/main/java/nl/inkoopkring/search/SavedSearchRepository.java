package nl.inkoopkring.search;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SavedSearchRepository extends JpaRepository<SavedSearch, UUID> {

    List<SavedSearch> findByOwnerIdOrderByCreatedAtDescIdDesc(UUID ownerId);

    Optional<SavedSearch> findByIdAndOwnerId(UUID id, UUID ownerId);

    int countByOwnerId(UUID ownerId);

    /** What is new to this person and not looked at, without reading the searches themselves: asked on every page. */
    @Query(
            """
            select distinct f.itemId from SavedSearch s join s.finds f
            where s.ownerId = :owner and f.foundAt > s.lookedAt\
            """)
    Set<UUID> findUnseenItems(UUID owner);

    @Query(
            """
            select s.ownerId from SavedSearch s where s.nextCheckAt <= :now
            group by s.ownerId order by min(s.nextCheckAt)\
            """)
    List<UUID> findOwnersDue(Instant now, Limit limit);

    /** Two processes that look for the same person wait for each other here; the second finds nothing due any more. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select s from SavedSearch s where s.ownerId = :owner and s.nextCheckAt <= :now
            order by s.createdAt, s.id\
            """)
    List<SavedSearch> lockDue(UUID owner, Instant now);
}
