package nl.inkoopkring.network;

import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.ContentLink;
import nl.inkoopkring.content.ContentType;
import nl.inkoopkring.content.Viewer;
import org.springframework.stereotype.Component;

@Component
class ParticipantContentType implements ContentType {

    private final NetworkDirectory directory;

    ParticipantContentType(NetworkDirectory directory) {
        this.directory = directory;
    }

    @Override
    public String name() {
        return "deelnemer";
    }

    @Override
    public String labelKey() {
        return "network.kind.participant";
    }

    @Override
    public String icon() {
        return "deelnemer";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<ContentLink> link(UUID id, Viewer viewer) {
        return viewer.tokens().contains(Access.NETWORK)
                ? directory
                        .person(id)
                        .filter(NetworkDirectory.Person::active)
                        .map(p -> new ContentLink(p.name(), "mensen/" + id))
                : Optional.empty();
    }

    @Override
    public boolean isComparable() {
        return false;
    }
}
