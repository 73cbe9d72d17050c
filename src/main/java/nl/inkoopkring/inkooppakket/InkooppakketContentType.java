package nl.inkoopkring.inkooppakket;

import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.content.ContentLink;
import nl.inkoopkring.content.ContentType;
import nl.inkoopkring.content.Viewer;
import org.springframework.stereotype.Component;

@Component
class InkooppakketContentType implements ContentType {

    private final InkooppakketDirectory directory;

    InkooppakketContentType(InkooppakketDirectory directory) {
        this.directory = directory;
    }

    @Override
    public String name() {
        return "inkooppakket";
    }

    @Override
    public String labelKey() {
        return "inkooppakket.kind.inkooppakket";
    }

    @Override
    public String icon() {
        return "inkooppakket";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<ContentLink> link(UUID id, Viewer viewer) {
        return viewer.tokens().isEmpty()
                ? Optional.empty()
                : directory.find(id).map(i -> new ContentLink(i.name(), "pakketten/" + i.slug()));
    }
}
