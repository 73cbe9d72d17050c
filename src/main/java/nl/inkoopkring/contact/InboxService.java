package nl.inkoopkring.contact;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.RichText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one's own conversations. Those of others do not exist here, whatever the reader's role. */
@Service
@Transactional(readOnly = true)
public class InboxService {

    /** How many conversations a part of a list has at most. */
    public static final int PAGE = 20;

    private static final int EXCERPT = 180;

    private final ContactRequestRepository requests;
    private final ContactSubjects subjects;
    private final ContactPeople people;
    private final CurrentParticipant current;
    private final EntityManager entityManager;

    InboxService(
            ContactRequestRepository requests,
            ContactSubjects subjects,
            ContactPeople people,
            CurrentParticipant current,
            EntityManager entityManager) {
        this.requests = requests;
        this.subjects = subjects;
        this.people = people;
        this.current = current;
        this.entityManager = entityManager;
    }

    /** The exact number of conversations with something that one did not read. */
    public long unread() {
        return requests.countUnread(current.require());
    }

    /**
     * A part of one of one's lists: unread first, then the latest first. One query, whatever its length.
     *
     * @param after where it begins, from {@link InboxPage#next()}; null or anything else gives the first part
     */
    public InboxPage page(InboxList list, @Nullable String after) {
        var me = current.require();
        var cursor = Optional.ofNullable(after).flatMap(InboxCursor::parse);
        var found = find(list, me, cursor.orElse(null));
        var more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        return new InboxPage(
                shown.stream().map(request -> entry(request, me)).toList(),
                more ? InboxCursor.of(shown.getLast(), me).toString() : null);
    }

    /**
     * One of one's own conversations.
     *
     * @throws NotFoundException when there is none, or it is that of others
     */
    public ConversationDetails conversation(ContactRequestId id) {
        var me = current.require();
        return requests.findWithMessagesById(id.value())
                .filter(request -> request.involves(me))
                .map(request -> details(request, me, current.viewer()))
                .orElseThrow(NotFoundException::new);
    }

    private List<ContactRequest> find(InboxList list, UUID me, @Nullable InboxCursor after) {
        var unread = "case when r.%s is null then 1 else 0 end".formatted(list.readAt());
        var where =
                after == null
                        ? ""
                        : """
                         and (%1$s < :unread or (%1$s = :unread
                         and (r.lastMessageAt < :at or (r.lastMessageAt = :at and r.id < :id))))\
                        """
                                .formatted(unread);
        var query =
                entityManager
                        .createQuery(
                                "select r from ContactRequest r where r.%s = :me%s order by %s desc, r.lastMessageAt desc, r.id desc"
                                        .formatted(list.person(), where, unread),
                                ContactRequest.class)
                        .setParameter("me", me)
                        .setMaxResults(PAGE + 1);
        if (after != null) {
            query.setParameter("unread", after.unread() ? 1 : 0)
                    .setParameter("at", after.at())
                    .setParameter("id", after.id());
        }
        return query.getResultList();
    }

    private InboxEntry entry(ContactRequest request, UUID me) {
        return new InboxEntry(
                new ContactRequestId(request.getId()),
                people.get(request.otherThan(me)),
                excerpt(request.question()),
                subjects.packageName(request.context()).orElse(null),
                request.status(),
                request.isUnreadFor(me),
                request.lastMessageAt());
    }

    private ConversationDetails details(ContactRequest request, UUID me, Viewer viewer) {
        var asker = people.get(request.askerId());
        var receiver = people.get(request.receiverId());
        var others = request.otherThan(me);
        // Who became a partner reads on what was said, and no more.
        var member = viewer.tokens().contains(Access.NETWORK);
        return new ConversationDetails(
                new ContactRequestId(request.getId()),
                request.version(),
                me.equals(request.askerId()),
                asker,
                receiver,
                request.context(),
                subjects.of(request.context(), viewer),
                request.question(),
                request.sentAt(),
                request.messages().stream()
                        .map(message ->
                                new ConversationDetails.Message(
                                        message.authorId().equals(request.askerId())
                                                ? asker
                                                : receiver,
                                        message.sentAt(),
                                        message.body()))
                        .toList(),
                request.status(),
                request.declineReason().map(reason -> declined(request, reason)).orElse(null),
                request.outcomeAskedAt().isPresent(),
                request.outcome().orElse(null),
                request.outcomeRemark().orElse(null),
                new ConversationDetails.Allowed(
                        member && request.status().goesOn() && people.member(others).isPresent(),
                        member && request.mayDecline(me),
                        member && request.mayClose(me),
                        member && request.mayEvaluate(me)));
    }

    private ConversationDetails.Declined declined(ContactRequest request, DeclineReason reason) {
        return new ConversationDetails.Declined(
                reason,
                request.declineRemark().orElse(null),
                request.suggestedId().map(people::get).orElse(null));
    }

    private static String excerpt(String question) {
        var plain = RichText.plain(question);
        return plain.length() <= EXCERPT ? plain : Words.cut(plain, EXCERPT).strip() + "…";
    }
}
