package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.ItemPanel;
import nl.inkoopkring.content.PanelSubject;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.procurement.ProcurementService;

/** Under a handreiking: the procurements that used it, with the people to ask. */
@org.springframework.stereotype.Component
class UsedByPanel implements ItemPanel {

    private static final int MOST = 12;

    private final ProcurementService procurements;

    UsedByPanel(ProcurementService procurements) {
        this.procurements = procurements;
    }

    @Override
    public Place place() {
        return Place.BELOW;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> of(PanelSubject subject, Viewer viewer) {
        return subject.ref()
                .filter(ref -> ref.type().equals("handreiking"))
                .filter(ref -> viewer.maySee(java.util.Set.of(Access.NETWORK, Access.PARTNERS)))
                .map(ref -> procurements.usingHandreiking(ref.id(), MOST))
                .filter(used -> !used.isEmpty())
                .map(used -> {
                    var list = new UnorderedList();
                    list.addClassName("hit-list");
                    used.forEach(procurement -> list.add(new ProcurementItem(procurement)));
                    var texts = UI.getCurrentOrThrow();
                    var section =
                            new Section(
                                    new H2(texts.getTranslation("procurement.panel.usedBy")), list);
                    section.addClassName("section");
                    return section;
                });
    }
}
