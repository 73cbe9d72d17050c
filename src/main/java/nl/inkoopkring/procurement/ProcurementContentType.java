package nl.inkoopkring.procurement;

import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.content.ContentLink;
import nl.inkoopkring.content.ContentType;
import nl.inkoopkring.content.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Procurements as a kind of content; the link of a closed dossier has its neutral title for outsiders. */
@Component
class ProcurementContentType implements ContentType {

    private final ProcurementRepository procurements;

    ProcurementContentType(ProcurementRepository procurements) {
        this.procurements = procurements;
    }

    @Override
    public String name() {
        return Procurement.KIND;
    }

    @Override
    public String labelKey() {
        return "procurement.kind.procurement";
    }

    @Override
    public String icon() {
        return "aanbesteding";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ContentLink> link(UUID id, Viewer viewer) {
        return procurements
                .findById(id)
                .filter(procurement -> procurement.maySeeHead(viewer))
                .map(procurement ->
                        new ContentLink(
                                procurement.mayRead(viewer)
                                        ? procurement.title()
                                        : procurement.neutralTitle(),
                                "aanbestedingen/" + id));
    }
}
