package nl.inkoopkring.discussion;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface TopicReadRepository extends JpaRepository<TopicRead, TopicRead.Key> {

    List<TopicRead> findByParticipantIdAndTopicIdIn(UUID participantId, Collection<UUID> topicIds);

    /** One statement, because two tabs of one reader may come at the same moment. */
    @Modifying
    @NativeQuery(
            """
            insert into topic_read (topic_id, participant_id, read_until) values (:topic, :participant, :until)
            on duplicate key update read_until = greatest(read_until, value(read_until))\
            """)
    void readUntil(UUID topic, UUID participant, Instant until);

    /** How many visible posts of others each of these topics has that the reader did not see. */
    @Query(
            """
            select p.topic.id as topicId, count(p) as unread from Post p
            left join TopicRead r on r.topicId = p.topic.id and r.participantId = :reader
            where p.topic.id in :topics and p.status = nl.inkoopkring.discussion.PostStatus.VISIBLE
            and (p.authorId is null or p.authorId <> :reader)
            and (r.readUntil is null or p.createdAt > r.readUntil)
            group by p.topic.id\
            """)
    List<Unread> countUnread(UUID reader, Collection<UUID> topics);

    interface Unread {
        UUID getTopicId();

        long getUnread();
    }
}
