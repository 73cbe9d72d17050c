package nl.inkoopkring.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import nl.inkoopkring.content.HomeSection;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.matching.PeerService;

/** "Nu met hetzelfde bezig": who is preparing or tendering what the viewer follows. */
@org.springframework.stereotype.Component
class BusyNowSection implements HomeSection {

    private static final int MOST = 6;
    private static final String HEADING = "nu-bezig";

    private final PeerService service;
    private final PeerCards cards;

    BusyNowSection(PeerService service, PeerCards cards) {
        this.service = service;
        this.cards = cards;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> create(Viewer viewer) {
        if (viewer.participant().isEmpty()) {
            return Optional.empty();
        }
        var busy = service.busyWithFollowed(viewer, MOST);
        if (busy.isEmpty()) {
            return Optional.empty();
        }
        var section = new Section();
        section.addClassNames("section", "busy-now");
        section.getElement().setAttribute("aria-labelledby", HEADING);
        var heading = new H2(section.getTranslation("matching.home.title"));
        heading.setId(HEADING);
        var list = new UnorderedList();
        list.addClassName("peer-grid");
        busy.forEach(now ->
                list.add(new ListItem(cards.of(now, "", UI.getCurrentOrThrow().getLocale()))));
        section.add(heading, list);
        return Optional.of(section);
    }
}
