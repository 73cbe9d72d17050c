package nl.inkoopkring.inkooppakket.ui;

import com.vaadin.flow.component.html.Aside;
import nl.inkoopkring.content.ItemPanel;
import nl.inkoopkring.content.ItemPanels;
import nl.inkoopkring.content.PanelSubject;
import nl.inkoopkring.content.Viewer;

/** The rail Mensen beside the reading column. */
class PeopleRail extends Aside {

    PeopleRail(ItemPanels panels, PanelSubject subject, Viewer viewer) {
        addClassName("rail");
        getElement().setAttribute("aria-label", getTranslation("inkooppakket.rail.label"));
        add(panels.at(ItemPanel.Place.PEOPLE, subject, viewer));
        setVisible(getComponentCount() > 0);
    }
}
