package nl.inkoopkring.matching.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import nl.inkoopkring.content.ItemPanel;
import nl.inkoopkring.content.PanelSubject;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.matching.PeerRequest;
import nl.inkoopkring.matching.PeerService;

/** The rail Mensen beside results, packages, CPV codes, procurements, handreikingen and topics: every page ends in a person. */
@org.springframework.stereotype.Component
class PeerPanel implements ItemPanel {

    private static final int MOST_PEOPLE = 6;
    private static final int MOST_OTHERS = 3;

    private final PeerService service;
    private final PeerCards cards;
    private final PeersAddress address;

    PeerPanel(PeerService service, PeerCards cards, PeersAddress address) {
        this.service = service;
        this.cards = cards;
        this.address = address;
    }

    @Override
    public Place place() {
        return Place.PEOPLE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> of(PanelSubject subject, Viewer viewer) {
        var request = PeerRequest.of(subject, MOST_PEOPLE);
        if (viewer.participant().isEmpty() || isSomeone(subject) || isNothing(request)) {
            return Optional.empty();
        }
        var section =
                new PeerSection(service, cards, request, viewer, MOST_OTHERS, address.of(request));
        return section.isEmpty() ? Optional.empty() : Optional.of(section);
    }

    /** A results page on which nothing was asked yet. */
    private static boolean isNothing(PeerRequest request) {
        return request.isEmpty() && request.item() == null;
    }

    /** The page of a person or an organisation ends in a person by itself. */
    private static boolean isSomeone(PanelSubject subject) {
        return subject.ref()
                .filter(ref -> ref.type().equals("deelnemer") || ref.type().equals("organisatie"))
                .isPresent();
    }
}
