package nl.inkoopkring.discussion;

import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.shared.Drafts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What members are typing: one draft of a new topic, and one of an answer to each topic. */
@Service
public class TopicDrafts {

    private static final String NEW = "topic.new";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Drafts drafts;
    private final CurrentParticipant current;

    TopicDrafts(Drafts drafts, CurrentParticipant current) {
        this.drafts = drafts;
        this.current = current;
    }

    private record Typed(String title, String body, @Nullable UUID inkooppakket) {}

    /** The topic one was typing. */
    public Optional<NewTopic> ofNew() {
        return read(current.requireMember(), NEW)
                .map(typed ->
                        new NewTopic(
                                typed.title(),
                                typed.body(),
                                typed.inkooppakket() == null
                                        ? null
                                        : new InkooppakketId(typed.inkooppakket())));
    }

    public void keepNew(NewTopic topic) {
        keep(
                current.requireMember(),
                NEW,
                topic.isEmpty(),
                new Typed(
                        topic.title(),
                        topic.body(),
                        topic.inkooppakket() == null ? null : topic.inkooppakket().value()));
    }

    /** The answer one was typing. */
    public Optional<String> ofReply(TopicId topic) {
        return read(current.requireMember(), key(topic)).map(Typed::body);
    }

    public void keepReply(TopicId topic, String body) {
        keep(current.requireMember(), key(topic), body.isBlank(), new Typed("", body, null));
    }

    /** The one signed in sent it or gave it up. */
    public void discardNew() {
        drafts.discard(current.requireMember(), NEW);
    }

    public void discardReply(TopicId topic) {
        drafts.discard(current.requireMember(), key(topic));
    }

    private void keep(UUID participant, String key, boolean empty, Typed typed) {
        if (empty) {
            drafts.discard(participant, key);
        } else {
            drafts.save(participant, key, JSON.writeValueAsString(typed), 0);
        }
    }

    private Optional<Typed> read(UUID participant, String key) {
        return drafts.find(participant, key)
                .flatMap(draft -> {
                    try {
                        return Optional.of(JSON.readValue(draft.json(), Typed.class));
                    } catch (JacksonException e) {
                        // Of an older shape: better an empty field than a page that fails.
                        return Optional.empty();
                    }
                });
    }

    private static String key(TopicId topic) {
        return "topic." + topic.value();
    }
}
