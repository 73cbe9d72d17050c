package nl.inkoopkring.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface ApiTokenRepository extends JpaRepository<ApiToken, UUID> {

    Optional<ApiToken> findBySecretHash(String secretHash);

    @Query(
            """
            select t from ApiToken t where t.participant = :participant and t.revokedAt is null and t.expiresAt > :now
            order by t.createdAt desc\
            """)
    List<ApiToken> valid(UUID participant, Instant now);

    /** Notes the use, at most once a minute and past the optimistic lock: many requests may come at once. */
    @Transactional
    @Modifying
    @Query(
            """
            update ApiToken t set t.lastUsedAt = :now
            where t.id = :id and (t.lastUsedAt is null or t.lastUsedAt < :minuteAgo)\
            """)
    int used(UUID id, Instant now, Instant minuteAgo);

    @Modifying
    @Query("delete from ApiToken t where t.expiresAt < :before or t.revokedAt < :before")
    int deleteEndedBefore(Instant before);
}
