package nl.inkoopkring.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PeerDismissalRepository extends JpaRepository<PeerDismissal, PeerDismissal.Key> {

    List<PeerDismissal> findByParticipantIdAndSubjectAndExpiresAtAfter(
            UUID participantId, String subject, Instant now);

    @Modifying
    @Query("delete from PeerDismissal d where d.expiresAt <= :now")
    int deleteExpired(Instant now);
}
