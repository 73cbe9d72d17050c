package nl.inkoopkring.contact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inkoopkring.contact.AskablePeer;
import nl.inkoopkring.contact.ContactPerson;
import nl.inkoopkring.shared.ui.PersonCard;

/** Shows someone who can be asked, or was. */
final class PeerCard {

    private PeerCard() {}

    /** With the reason why they are proposed. */
    static PersonCard of(AskablePeer peer, Component... actions) {
        return of(peer.person(), List.of(reason(peer)), actions);
    }

    static PersonCard of(ContactPerson person, List<String> reasons, Component... actions) {
        return new PersonCard(
                new PersonCard.Person(
                        person.name(),
                        person.active() ? "mensen/" + person.id().value() : null,
                        place(person),
                        "",
                        reasons,
                        person.demo()),
                actions);
    }

    /** Leads to a question to this person. */
    static Anchor ask(ContactPerson person, String address) {
        var link = new Anchor(address, text("contact.ask.button", person.name()));
        link.addClassName("contact-ask");
        return link;
    }

    static String place(ContactPerson person) {
        return Stream.of(person.organisation(), person.jobTitle())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String reason(AskablePeer peer) {
        return text("contact.AskReason." + peer.reason().name(), peer.detail());
    }

    private static String text(String key, Object... parameters) {
        return UI.getCurrentOrThrow().getTranslation(key, parameters);
    }
}
