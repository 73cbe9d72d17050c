package nl.inkoopkring.discussion;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PostRepository extends JpaRepository<Post, UUID> {

    @Query("select p from Post p where p.topic.id = :topic order by p.createdAt, p.id")
    List<Post> page(UUID topic, Pageable page);

    /** Also those that were removed: they keep their place. */
    @Query("select count(p) from Post p where p.topic.id = :topic")
    int countIn(UUID topic);

    @Query("select p from Post p where p.topic.id = :topic")
    List<Post> ofTopic(UUID topic);

    @Query("select p.topic.id from Post p where p.id = :post")
    Optional<UUID> topicOf(UUID post);

    Optional<Post> findByRequestKey(String requestKey);

    long countByStatus(PostStatus status);
}
