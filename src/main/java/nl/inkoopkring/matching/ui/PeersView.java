package nl.inkoopkring.matching.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import nl.inkoopkring.matching.PeerRequest;
import nl.inkoopkring.matching.PeerService;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.shared.ui.EmptyState;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;

/** Everyone one can ask about a subject; the subject stands in the address. */
@Route(PeersAddress.ROUTE)
@PermitAll
class PeersView extends Div implements BeforeEnterObserver, NamedPage {

    private static final int MOST_OTHERS = 8;

    private final transient PeerService service;
    private final transient PeerCards cards;
    private final transient PeersAddress address;
    private final transient CurrentParticipant current;
    private String subject = "";

    PeersView(
            PeerService service,
            PeerCards cards,
            PeersAddress address,
            CurrentParticipant current) {
        this.service = service;
        this.cards = cards;
        this.address = address;
        this.current = current;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var request = address.request(event.getLocation().getQueryParameters(), PeerRequest.MOST);
        subject = address.title(request);
        if (request.isEmpty()) {
            add(
                    new PageHeader(getTranslation("matching.all.titleEmpty")),
                    new EmptyState(
                            getTranslation("matching.all.empty.title"),
                            getTranslation("matching.all.empty.text"),
                            new Anchor("", getTranslation("matching.all.empty.action"))));
            return;
        }
        add(
                new PageHeader(getTranslation("matching.all.title", subject))
                        .lead(getTranslation("matching.all.lead")));
        var section = new PeerSection(service, cards, request, current.viewer(), MOST_OTHERS, null);
        if (section.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("matching.all.nobody.title"),
                            getTranslation("matching.all.nobody.text")));
        } else {
            add(section);
        }
    }

    @Override
    public String pageName() {
        return subject.isEmpty()
                ? getTranslation("matching.all.pageTitleEmpty")
                : getTranslation("matching.all.pageTitle", subject);
    }
}
