package nl.inkoopkring.network;

import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.content.ContentLink;
import nl.inkoopkring.content.ContentType;
import nl.inkoopkring.content.Viewer;
import org.springframework.stereotype.Component;

@Component
class OrganisationContentType implements ContentType {

    private final NetworkDirectory directory;

    OrganisationContentType(NetworkDirectory directory) {
        this.directory = directory;
    }

    @Override
    public String name() {
        return "organisatie";
    }

    @Override
    public String labelKey() {
        return "network.kind.organisation";
    }

    @Override
    public String icon() {
        return "organisatie";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<ContentLink> link(UUID id, Viewer viewer) {
        return viewer.tokens().isEmpty()
                ? Optional.empty()
                : directory
                        .organisation(id)
                        .map(o -> new ContentLink(o.name(), "organisaties/" + o.slug()));
    }

    @Override
    public boolean isComparable() {
        return false;
    }
}
