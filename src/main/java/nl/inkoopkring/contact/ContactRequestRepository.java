package nl.inkoopkring.contact;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ContactRequestRepository extends JpaRepository<ContactRequest, UUID> {

    Optional<ContactRequest> findByAskerIdAndRequestKey(UUID askerId, String requestKey);

    @EntityGraph(attributePaths = "messages")
    Optional<ContactRequest> findWithMessagesById(UUID id);

    long countByReceiverIdAndSentAtGreaterThanEqual(UUID receiverId, Instant from);

    @Query(
            """
            select count(r) from ContactRequest r
            where (r.askerId = :person and r.askerReadAt is null)
               or (r.receiverId = :person and r.receiverReadAt is null)\
            """)
    long countUnread(UUID person);

    /** Only what was there when it was shown: what came in since stays unread. */
    @Modifying
    @Query(
            "update ContactRequest r set r.askerReadAt = :now where r.id = :id and r.askerId = :person and r.askerReadAt is null and r.version = :version")
    int readByAsker(UUID id, UUID person, long version, Instant now);

    @Modifying
    @Query(
            "update ContactRequest r set r.receiverReadAt = :now where r.id = :id and r.receiverId = :person and r.receiverReadAt is null and r.version = :version")
    int readByReceiver(UUID id, UUID person, long version, Instant now);

    /** What is asked of one person, as far as {@link ContactLoad} counts it. */
    record Asked(UUID receiverId, long open, long thisMonth, long inTime, long judged) {}

    /** A request is judged once it was replied to or its seven days are over. */
    @Query(
            """
            select new nl.inkoopkring.contact.ContactRequestRepository$Asked(
                r.receiverId,
                sum(case when r.status = OPEN then 1 else 0 end),
                sum(case when r.sentAt >= :month then 1 else 0 end),
                sum(case when r.repliedAt <= r.sentAt + 7 day then 1 else 0 end),
                sum(case when r.repliedAt is not null or (r.status = OPEN and r.sentAt < :weekAgo) then 1 else 0 end))
            from ContactRequest r
            where r.receiverId in :receivers and r.sentAt >= :yearAgo
            group by r.receiverId\
            """)
    List<Asked> asked(Collection<UUID> receivers, Instant month, Instant weekAgo, Instant yearAgo);

    @Query(
            """
            select r.id from ContactRequest r
            where r.outcomeAskedAt is null and r.outcome is null and r.status <> DECLINED
              and (r.status <> CLOSED or r.repliedAt is not null) and r.lastMessageAt <= :before
            order by r.lastMessageAt, r.id\
            """)
    List<UUID> findDueForOutcome(Instant before, Limit limit);

    /** Only one node can win. What the asker took back unanswered is left alone. */
    @Modifying
    @Query(
            """
            update ContactRequest r set r.outcomeAskedAt = :now, r.askerReadAt = null
            where r.id = :id and r.outcomeAskedAt is null and r.outcome is null and r.status <> DECLINED
              and (r.status <> CLOSED or r.repliedAt is not null) and r.lastMessageAt <= :before\
            """)
    int claimForOutcome(UUID id, Instant before, Instant now);

    /** When a request was sent, and when it was answered. */
    record Answered(Instant sentAt, Instant repliedAt) {}

    long countBySentAtGreaterThanEqualAndSentAtLessThan(Instant from, Instant until);

    @Query(
            """
            select new nl.inkoopkring.contact.ContactRequestRepository$Answered(r.sentAt, r.repliedAt)
            from ContactRequest r
            where r.sentAt >= :from and r.sentAt < :until and r.repliedAt is not null and r.status <> DECLINED\
            """)
    List<Answered> findAnswered(Instant from, Instant until);

    /** How often an outcome was said. */
    record Said(Outcome outcome, long count) {}

    @Query(
            """
            select new nl.inkoopkring.contact.ContactRequestRepository$Said(r.outcome, count(r))
            from ContactRequest r
            where r.sentAt >= :from and r.sentAt < :until and r.outcome is not null
            group by r.outcome\
            """)
    List<Said> countOutcomes(Instant from, Instant until);
}
