package nl.inkoopkring.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.matching.PeerRequest;
import nl.inkoopkring.matching.PeerService;
import nl.inkoopkring.matching.Peers;
import nl.inkoopkring.shared.ui.Feedback;
import org.jspecify.annotations.Nullable;

/** "Mensen": who did it, who is at it now, the organisations without a person, and who else can help. Putting someone aside brings the next. */
class PeerSection extends Section {

    private final transient PeerService service;
    private final transient PeerCards cards;
    private final transient PeerRequest request;
    private final transient Viewer viewer;
    private final transient @Nullable String allPath;
    private final int others;
    private final H2 heading = new H2();

    /**
     * @param others how many at most of each list under the people
     * @param allPath where all people stand, or null when they stand here
     */
    PeerSection(
            PeerService service,
            PeerCards cards,
            PeerRequest request,
            Viewer viewer,
            int others,
            @Nullable String allPath) {
        this.service = service;
        this.cards = cards;
        this.request = request;
        this.viewer = viewer;
        this.others = others;
        this.allPath = allPath;
        addClassName("peers");
        var id = "mensen-" + UUID.randomUUID();
        heading.setId(id);
        heading.setText(getTranslation("matching.panel.title"));
        // Focus comes here when the card that had it went away.
        heading.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", id);
        show();
    }

    /** Whether nobody at all can be named. */
    boolean isEmpty() {
        return getComponentCount() == 1;
    }

    private void show() {
        removeAll();
        add(heading);
        var peers = service.peers(request, viewer);
        addList(peers.people(), peer -> card(peer, peers));
        if (allPath != null && peers.total() > peers.people().size()) {
            add(new Anchor(allPath, getTranslation("matching.panel.all", peers.total())));
        }
        if (!peers.samePhase().isEmpty()) {
            add(new H3(getTranslation("matching.panel.samePhase")));
            addList(
                    peers.samePhase().stream().limit(others).toList(),
                    now -> cards.of(now, request.query(), getLocale()));
        }
        if (!peers.organisations().isEmpty()) {
            add(new H3(getTranslation("matching.panel.organisations")));
            addList(
                    peers.organisations().stream().limit(others).toList(),
                    known -> cards.of(known, request.query(), getLocale()));
        }
        if (!peers.helpers().isEmpty()) {
            add(
                    new H3(getTranslation("matching.panel.helpers")),
                    new Paragraph(getTranslation("matching.panel.helpersText")));
            addList(
                    peers.helpers(),
                    helper -> cards.of(helper, peers.inkooppakket(), request.query(), getLocale()));
        }
    }

    private Component card(Peers.Peer peer, Peers peers) {
        var name = peer.person().name();
        var notNow =
                new NativeButton(getTranslation("matching.notNow"), click -> putAside(peer, peers));
        notNow.addClassNames("link-button", "not-now");
        notNow.setAriaLabel(getTranslation("matching.notNowWhom", name));
        return cards.of(peer, peers.inkooppakket(), request.query(), getLocale(), notNow);
    }

    private void putAside(Peers.Peer peer, Peers peers) {
        service.dismiss(peer.person().id(), peers.subject());
        show();
        heading.getElement().callJsFunction("focus");
        Feedback.undoable(
                () -> {
                    service.restore(peer.person().id(), peers.subject());
                    show();
                },
                "matching.putAside",
                peer.person().name());
    }

    private <T> void addList(List<T> entries, Function<T, Component> card) {
        if (entries.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("peer-list");
        entries.forEach(entry -> list.add(new ListItem(card.apply(entry))));
        add(list);
    }
}
