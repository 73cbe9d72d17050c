package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.Set;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.ItemPanel;
import nl.inkoopkring.content.PanelSubject;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.procurement.ProcurementService;
import nl.inkoopkring.procurement.ProcurementSummary;
import nl.inkoopkring.shared.ui.EmptyState;

/** On the page of a package: the latest experiences with it. */
@org.springframework.stereotype.Component
class LatestExperiencesPanel implements ItemPanel {

    private static final int MOST = 5;

    private final ProcurementService procurements;

    LatestExperiencesPanel(ProcurementService procurements) {
        this.procurements = procurements;
    }

    @Override
    public Place place() {
        return Place.BELOW;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> of(PanelSubject subject, Viewer viewer) {
        return subject.ref()
                .filter(ref -> ref.type().equals("inkooppakket"))
                .filter(ref -> viewer.maySee(Set.of(Access.NETWORK, Access.PARTNERS)))
                .map(ref -> panel(subject, viewer.tokens().contains(Access.NETWORK)));
    }

    private Component panel(PanelSubject subject, boolean member) {
        var texts = UI.getCurrentOrThrow();
        var section = new Section(new H2(texts.getTranslation("procurement.panel.latest")));
        section.addClassName("section");
        var found = procurements.withExperience(subject.packages(), MOST);
        if (found.isEmpty()) {
            var empty = texts.getTranslation("procurement.panel.latest.empty");
            var next = texts.getTranslation("procurement.panel.latest.emptyText");
            section.add(
                    member
                            ? new EmptyState(
                                    empty,
                                    next,
                                    new Anchor(
                                            ShareExperienceView.PATH,
                                            texts.getTranslation("procurement.share.menu")))
                            : new EmptyState(empty, next));
            return section;
        }
        var list = new UnorderedList();
        list.addClassName("hit-list");
        found.forEach(procurement -> list.add(new ProcurementItem(procurement)));
        section.add(
                list,
                new Anchor(
                        ProcurementListView.PATH + "?pakket=" + slug(found.getFirst()),
                        texts.getTranslation("procurement.panel.latest.all")));
        return section;
    }

    private static String slug(ProcurementSummary procurement) {
        return procurement.inkooppakket().slug();
    }
}
