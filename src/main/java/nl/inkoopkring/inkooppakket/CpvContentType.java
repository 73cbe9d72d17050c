package nl.inkoopkring.inkooppakket;

import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.content.ContentLink;
import nl.inkoopkring.content.ContentType;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.Cpv;
import org.springframework.stereotype.Component;

@Component
class CpvContentType implements ContentType {

    private final CpvCodeRepository codes;

    CpvContentType(CpvCodeRepository codes) {
        this.codes = codes;
    }

    @Override
    public String name() {
        return Cpv.KIND;
    }

    @Override
    public String labelKey() {
        return "inkooppakket.kind.cpv";
    }

    @Override
    public String icon() {
        return "cpv";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<ContentLink> link(UUID id, Viewer viewer) {
        return viewer.tokens().isEmpty()
                ? Optional.empty()
                : codes.findById(id)
                        .map(CpvCode::summary)
                        .map(c -> new ContentLink(c.code() + " " + c.nameNl(), "cpv/" + c.code()));
    }

    @Override
    public boolean isComparable() {
        return false;
    }
}
