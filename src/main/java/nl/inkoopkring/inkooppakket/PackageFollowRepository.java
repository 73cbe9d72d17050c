package nl.inkoopkring.inkooppakket;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PackageFollowRepository extends JpaRepository<PackageFollow, PackageFollow.Key> {
    List<PackageFollow> findByParticipantId(UUID participantId);

    List<PackageFollow> findByInkooppakketIdOrderByFollowedAt(UUID inkooppakketId);

    int countByInkooppakketId(UUID inkooppakketId);
}
