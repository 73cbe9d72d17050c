package nl.inkoopkring.contact;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.shared.AggregateRoot;
import nl.inkoopkring.shared.InvalidInputException;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A question from one person to another, and the conversation that came of it. Only those two ever see it; it is not indexed for search.
 *
 * <p>Whether a side has something unread is its read time: empty while there is news for it. Reading is noted without a new version, so only changed columns are
 * written.
 */
@Entity
@DynamicUpdate
class ContactRequest extends AggregateRoot<ContactRequest> {

    @Column(nullable = false, updatable = false)
    private UUID askerId;

    @Column(nullable = false, updatable = false)
    private UUID receiverId;

    @Column(updatable = false)
    private @Nullable String itemType;

    @Column(updatable = false)
    private @Nullable UUID itemId;

    @Column(updatable = false)
    private @Nullable UUID inkooppakketId;

    @Column(updatable = false)
    private @Nullable UUID organisationId;

    @Column(nullable = false, updatable = false)
    private String searchQuery;

    @Column(nullable = false, updatable = false)
    private String question;

    @Column(nullable = false, updatable = false)
    private String requestKey;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ContactStatus status;

    @Column(nullable = false, updatable = false)
    private Instant sentAt;

    @Column(nullable = false)
    private Instant lastMessageAt;

    private @Nullable Instant repliedAt;
    private @Nullable Instant endedAt;
    private @Nullable Instant askerReadAt;
    private @Nullable Instant receiverReadAt;

    @Enumerated(EnumType.STRING)
    private @Nullable DeclineReason declineReason;

    private @Nullable String declineRemark;
    private @Nullable UUID suggestedId;
    private @Nullable Instant outcomeAskedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String outcomeRemark;
    private @Nullable Instant outcomeAt;

    @OneToMany(mappedBy = "request", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("sentAt, id")
    private List<ContactMessage> messages = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ContactRequest() {}

    /**
     * @param key made by the form, so that sending twice is asking once
     * @throws InvalidInputException when one asks oneself, or the question is empty or too long
     */
    ContactRequest(
            UUID asker,
            UUID receiver,
            ContactContext context,
            String question,
            String key,
            Instant now) {
        if (asker.equals(receiver)) {
            throw new InvalidInputException("contact.error.self");
        }
        this.askerId = asker;
        this.receiverId = receiver;
        var item = context.item();
        this.itemType = item == null ? null : item.type();
        this.itemId = item == null ? null : item.id();
        this.inkooppakketId = context.inkooppakketId();
        this.organisationId = context.organisationId();
        this.searchQuery = context.query();
        this.question = Words.message(question);
        this.requestKey = key;
        this.status = ContactStatus.OPEN;
        this.sentAt = now;
        this.lastMessageAt = now;
        this.askerReadAt = now;
    }

    /**
     * Says something. The receiver accepts by answering.
     *
     * @param key made by the form
     * @return whether it is new; false when the same was sent before
     */
    boolean write(UUID author, String text, String key, Instant now) {
        requireParty(author);
        if (messages.stream().anyMatch(message -> message.isThatOf(author, key))) {
            return false;
        }
        requireGoingOn();
        messages.add(new ContactMessage(this, author, Words.message(text), key, now));
        if (author.equals(receiverId) && status == ContactStatus.OPEN) {
            status = ContactStatus.ACCEPTED;
            repliedAt = now;
        }
        lastMessageAt = now;
        tellOther(author, now);
        return true;
    }

    /**
     * Says no, instead of a first answer.
     *
     * @param suggested who may know more, or null
     */
    void decline(
            UUID by,
            DeclineReason reason,
            @Nullable String remark,
            @Nullable UUID suggested,
            Instant now) {
        requireGoingOn();
        if (!mayDecline(by)) {
            throw new InvalidInputException("contact.error.answered");
        }
        var words = Words.remark(remark);
        if (reason == DeclineReason.OTHER && words == null) {
            throw new InvalidInputException("contact.error.reason");
        }
        if (suggested != null && involves(suggested)) {
            throw new InvalidInputException("contact.error.suggested");
        }
        status = ContactStatus.DECLINED;
        declineReason = reason;
        declineRemark = words;
        suggestedId = suggested;
        repliedAt = now;
        endedAt = now;
        lastMessageAt = now;
        tellOther(by, now);
    }

    /** Ends it: the asker always may, the receiver once there was an answer. */
    void close(UUID by, Instant now) {
        requireGoingOn();
        if (!mayClose(by)) {
            throw new InvalidInputException("contact.error.unanswered");
        }
        status = ContactStatus.CLOSED;
        endedAt = now;
    }

    /** The asker says whether it helped, once. */
    void evaluate(UUID by, Outcome said, @Nullable String remark, Instant now) {
        if (!mayEvaluate(by)) {
            throw new InvalidInputException("contact.error.evaluated");
        }
        outcome = said;
        outcomeRemark = Words.remark(remark);
        outcomeAt = now;
        tellOther(by, now);
    }

    boolean involves(UUID person) {
        return askerId.equals(person) || receiverId.equals(person);
    }

    boolean mayDecline(UUID person) {
        return status == ContactStatus.OPEN && receiverId.equals(person);
    }

    boolean mayClose(UUID person) {
        return status == ContactStatus.OPEN
                ? askerId.equals(person)
                : status == ContactStatus.ACCEPTED && involves(person);
    }

    boolean mayEvaluate(UUID person) {
        return askerId.equals(person)
                && outcome == null
                && status != ContactStatus.DECLINED
                && (isAnswered() || outcomeAskedAt != null);
    }

    /** Whether there was an answer, not counting a decline. */
    boolean isAnswered() {
        return repliedAt != null && status != ContactStatus.DECLINED;
    }

    boolean isUnreadFor(UUID person) {
        return (person.equals(askerId) ? askerReadAt : receiverReadAt) == null;
    }

    UUID otherThan(UUID person) {
        return person.equals(askerId) ? receiverId : askerId;
    }

    ContactContext context() {
        return new ContactContext(
                itemType == null || itemId == null ? null : new ContentRef(itemType, itemId),
                inkooppakketId,
                organisationId,
                searchQuery);
    }

    UUID askerId() {
        return askerId;
    }

    UUID receiverId() {
        return receiverId;
    }

    String question() {
        return question;
    }

    ContactStatus status() {
        return status;
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant lastMessageAt() {
        return lastMessageAt;
    }

    Optional<Instant> repliedAt() {
        return Optional.ofNullable(repliedAt);
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    Optional<DeclineReason> declineReason() {
        return Optional.ofNullable(declineReason);
    }

    Optional<String> declineRemark() {
        return Optional.ofNullable(declineRemark);
    }

    Optional<UUID> suggestedId() {
        return Optional.ofNullable(suggestedId);
    }

    Optional<Instant> outcomeAskedAt() {
        return Optional.ofNullable(outcomeAskedAt);
    }

    Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    Optional<String> outcomeRemark() {
        return Optional.ofNullable(outcomeRemark);
    }

    List<ContactMessage> messages() {
        return List.copyOf(messages);
    }

    /** Whoever says something has read what was there. */
    private void tellOther(UUID author, Instant now) {
        if (author.equals(askerId)) {
            askerReadAt = now;
            receiverReadAt = null;
        } else {
            receiverReadAt = now;
            askerReadAt = null;
        }
    }

    private void requireParty(UUID person) {
        if (!involves(person)) {
            throw new IllegalArgumentException("not one of the two");
        }
    }

    private void requireGoingOn() {
        if (!status.goesOn()) {
            throw new InvalidInputException("contact.error.ended");
        }
    }
}
