package nl.inkoopkring.discussion;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface TopicRepository extends JpaRepository<Topic, UUID> {

    /** For adding and removing posts: the counter and the moment of activity stay exact when many answer at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Topic t where t.id = :id")
    Optional<Topic> findAndLock(UUID id);

    Optional<Topic> findByRequestKey(String requestKey);

    @Query(
            """
            select t from Topic t where t.status = nl.inkoopkring.discussion.PostStatus.VISIBLE
            and (t.lastActivityAt < :before or t.lastActivityAt = :before and t.id < :id)
            order by t.lastActivityAt desc, t.id desc\
            """)
    List<Topic> latest(Instant before, UUID id, Limit limit);

    @Query(
            """
            select t from Topic t where t.status = nl.inkoopkring.discussion.PostStatus.VISIBLE
            and t.inkooppakketId = :inkooppakket
            and (t.lastActivityAt < :before or t.lastActivityAt = :before and t.id < :id)
            order by t.lastActivityAt desc, t.id desc\
            """)
    List<Topic> latestOf(@Nullable UUID inkooppakket, Instant before, UUID id, Limit limit);

    long countByStatus(PostStatus status);
}
