package nl.inkoopkring.matching;

import java.util.Optional;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.shared.Draft;
import nl.inkoopkring.shared.Drafts;
import org.springframework.stereotype.Service;

/** The description that the one signed in pasted last, whole, so that they find it again. Nobody else ever reads it. */
@Service
public class DescriptionDraft {

    private static final String KEY = "peers.description";

    private final Drafts drafts;
    private final CurrentParticipant current;

    DescriptionDraft(Drafts drafts, CurrentParticipant current) {
        this.drafts = drafts;
        this.current = current;
    }

    public Optional<String> find() {
        return drafts.find(current.require(), KEY).map(Draft::json);
    }

    /** An empty text throws it away. */
    public void keep(String text) {
        if (text.isBlank()) {
            drafts.discard(current.require(), KEY);
        } else {
            drafts.save(current.require(), KEY, text, 0);
        }
    }
}
