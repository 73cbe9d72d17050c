package nl.inkoopkring.handreiking;

import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.content.ContentLink;
import nl.inkoopkring.content.ContentType;
import nl.inkoopkring.content.Viewer;
import org.springframework.stereotype.Component;

@Component
class HandreikingContentType implements ContentType {

    private final HandreikingRepository handreikingen;

    HandreikingContentType(HandreikingRepository handreikingen) {
        this.handreikingen = handreikingen;
    }

    @Override
    public String name() {
        return Handreiking.KIND;
    }

    @Override
    public String labelKey() {
        return "handreiking.kind";
    }

    @Override
    public String icon() {
        return "handreiking";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<ContentLink> link(UUID id, Viewer viewer) {
        return viewer.maySee(Handreiking.ACCESS)
                ? handreikingen
                        .findById(id)
                        .map(found ->
                                new ContentLink(found.title(), "handreikingen/" + found.slug()))
                : Optional.empty();
    }
}
