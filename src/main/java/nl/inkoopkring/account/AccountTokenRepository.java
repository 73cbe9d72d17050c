package nl.inkoopkring.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AccountTokenRepository extends JpaRepository<AccountToken, UUID> {

    Optional<AccountToken> findBySecretHashAndPurpose(String secretHash, TokenPurpose purpose);

    boolean existsByParticipantAndPurpose(UUID participant, TokenPurpose purpose);

    /** Uses the token up. Of two who try at once only one gets 1. */
    @Modifying(flushAutomatically = true)
    @Query(
            """
            update AccountToken t set t.usedAt = :now where t.secretHash = :hash and t.purpose = :purpose
            and t.usedAt is null and t.cancelledAt is null and t.expiresAt > :now\
            """)
    int use(String hash, TokenPurpose purpose, Instant now);

    /** Cancels what is still open for this person, or for nobody in particular. */
    @Modifying(flushAutomatically = true)
    @Query(
            """
            update AccountToken t set t.cancelledAt = :now where t.purpose = :purpose
            and (t.participant = :participant or (:participant is null and t.participant is null))
            and t.usedAt is null and t.cancelledAt is null\
            """)
    int cancel(@Nullable UUID participant, TokenPurpose purpose, Instant now);

    @Modifying
    @Query("delete from AccountToken t where t.expiresAt < :before")
    int deleteExpiredBefore(Instant before);
}
