package nl.inkoopkring.contact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as one of its two people reads it.
 *
 * @param version the version that is shown
 * @param mine whether the reader asked
 * @param subjects what it is about, as far as the reader may see it
 * @param question the question, in Markdown
 * @param messages what was said after it, oldest first
 * @param declined why it was declined, or null
 * @param outcomeAsked whether the asker was asked if it helped
 * @param outcome what the asker said, or null
 */
public record ConversationDetails(
        ContactRequestId id,
        long version,
        boolean mine,
        ContactPerson asker,
        ContactPerson receiver,
        ContactContext context,
        List<ContactSubject> subjects,
        String question,
        Instant sentAt,
        List<Message> messages,
        ContactStatus status,
        @Nullable Declined declined,
        boolean outcomeAsked,
        @Nullable Outcome outcome,
        @Nullable String outcomeRemark,
        Allowed allowed) {

    /** What was said; the text in Markdown. */
    public record Message(ContactPerson author, Instant sentAt, String text) {}

    /**
     * @param remark one more sentence, or null
     * @param suggested who may know more, or null
     */
    public record Declined(
            DeclineReason reason, @Nullable String remark, @Nullable ContactPerson suggested) {}

    /** What the reader can do now. */
    public record Allowed(boolean write, boolean decline, boolean close, boolean evaluate) {}

    public ContactPerson other() {
        return mine ? receiver : asker;
    }
}
