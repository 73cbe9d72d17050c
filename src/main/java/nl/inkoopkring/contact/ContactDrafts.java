package nl.inkoopkring.contact;

import java.util.Optional;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.shared.Draft;
import nl.inkoopkring.shared.Drafts;
import nl.inkoopkring.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** What one is typing to a peer: one's own only. */
@Service
public class ContactDrafts {

    private final Drafts drafts;
    private final CurrentParticipant current;

    ContactDrafts(Drafts drafts, CurrentParticipant current) {
        this.drafts = drafts;
        this.current = current;
    }

    /** Where a new question is kept. The same for everyone it may go to, so that what was typed follows the asker to the next person. */
    public static String question(@Nullable ParticipantId wanted, ContactContext context) {
        if (wanted != null && context.equals(ContactContext.NONE)) {
            return "contact.new." + wanted.value();
        }
        var subject =
                "%s %s %s %s"
                        .formatted(
                                context.item(),
                                context.inkooppakketId(),
                                context.organisationId(),
                                context.query());
        return "contact.new." + Ids.named(subject);
    }

    /** Where an answer in this conversation is kept. */
    public static String answer(ContactRequestId id) {
        return "contact.answer." + id.value();
    }

    public Optional<String> find(String key) {
        return drafts.find(current.require(), key)
                .map(Draft::json)
                .map(json -> JsonMapper.shared().readValue(json, String.class));
    }

    /** Keeps a text; an empty one is not worth keeping. */
    public void save(String key, String text) {
        if (text.isBlank()) {
            discard(key);
        } else {
            drafts.save(current.require(), key, JsonMapper.shared().writeValueAsString(text), 0);
        }
    }

    public void discard(String key) {
        drafts.discard(current.require(), key);
    }
}
