package nl.inkoopkring.discussion;

import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.ui.AddressCheck;
import org.springframework.stereotype.Component;

/** A topic that does not exist, or not for the one who asks, is answered with 404 at once. */
@Component
class DiscussionAddress implements AddressCheck {

    private static final String START = "discussies/";
    private static final String NEW = "nieuw";

    private final TopicService topics;
    private final CurrentParticipant current;

    DiscussionAddress(TopicService topics, CurrentParticipant current) {
        this.topics = topics;
        this.current = current;
    }

    @Override
    public boolean leadsNowhere(String path) {
        if (!path.startsWith(START) || current.id().isEmpty()) {
            return false;
        }
        var id = path.substring(START.length());
        return !id.equals(NEW)
                && Ids.parse(id).filter(topic -> topics.exists(new TopicId(topic))).isEmpty();
    }
}
