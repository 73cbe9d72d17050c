package nl.inkoopkring.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.matching.MatchReasonTexts;
import nl.inkoopkring.matching.Peers;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.network.PeerAvailability;
import nl.inkoopkring.shared.ui.DemoMark;
import nl.inkoopkring.shared.ui.OrganisationBadge;
import nl.inkoopkring.shared.ui.PersonCard;
import org.jspecify.annotations.Nullable;

/** The cards of those one can ask, each with the same action; the query is what was searched for, or empty. */
@org.springframework.stereotype.Component
class PeerCards {

    private static final String BETWEEN = " · ";

    private final MatchReasonTexts reasons;
    private final InkooppakketDirectory packages;

    PeerCards(MatchReasonTexts reasons, InkooppakketDirectory packages) {
        this.reasons = reasons;
        this.packages = packages;
    }

    Component of(
            Peers.Peer peer,
            @Nullable InkooppakketSummary inkooppakket,
            String query,
            Locale locale,
            Component... more) {
        var person = peer.person();
        var actions = new ArrayList<Component>();
        actions.add(
                action(
                        peer.state(),
                        new AskLink(person, null, inkooppakket, peer.evidence(), query)));
        actions.addAll(List.of(more));
        return new PersonCard(
                new PersonCard.Person(
                        person.name(),
                        path(person),
                        place(person),
                        "",
                        reasons.of(peer.reasons(), locale),
                        person.demo()),
                actions.toArray(Component[]::new));
    }

    Component of(Peers.SamePhase now, String query, Locale locale) {
        var inkooppakket =
                now.inkooppakketId() == null
                        ? null
                        : packages.find(now.inkooppakketId()).orElse(null);
        var facts = String.join(BETWEEN, reasons.facts(now, locale));
        var person = now.person();
        if (person == null) {
            return organisation(
                    now.organisation(),
                    new Anchor(now.path(), facts),
                    now.demo(),
                    new AskLink(null, now.organisation(), inkooppakket, now.evidence(), query));
        }
        return new PersonCard(
                new PersonCard.Person(
                        person.name(),
                        path(person),
                        place(person),
                        facts,
                        List.of(),
                        person.demo()),
                action(
                        now.state(),
                        new AskLink(person, null, inkooppakket, now.evidence(), query)));
    }

    Component of(Peers.KnownOrganisation known, String query, Locale locale) {
        var did = known.did();
        var inkooppakket =
                did.inkooppakketId() == null
                        ? null
                        : packages.find(did.inkooppakketId()).orElse(null);
        var coordinator = known.coordinator();
        var card =
                organisation(
                        known.organisation(),
                        new Anchor(known.path(), String.join(BETWEEN, reasons.facts(did, locale))),
                        known.demo(),
                        new AskLink(
                                coordinator,
                                known.organisation(),
                                inkooppakket,
                                known.evidence(),
                                query));
        if (coordinator != null) {
            var whom = new Paragraph();
            whom.addClassName("meta");
            whom.add(new Span(whom.getTranslation("matching.toCoordinator", coordinator.name())));
            card.addComponentAtIndex(2, whom);
        }
        return card;
    }

    Component of(
            Peers.Helper helper,
            @Nullable InkooppakketSummary inkooppakket,
            String query,
            Locale locale) {
        var person = helper.person();
        return new PersonCard(
                new PersonCard.Person(
                        person.name(),
                        path(person),
                        place(person),
                        "",
                        List.of(reasons.of(helper.why(), locale)),
                        person.demo()),
                action(helper.state(), new AskLink(person, null, inkooppakket, null, query)));
    }

    private static Div organisation(
            OrganisationSummary organisation, Anchor what, boolean demo, AskLink ask) {
        var name =
                new Div(
                        new OrganisationBadge(
                                organisation.name(), "organisaties/" + organisation.slug()));
        name.addClassName("person-name");
        if (demo) {
            name.add(new Span(" "), new DemoMark());
        }
        var did = new Paragraph(what);
        did.addClassName("organisation-did");
        var actions = new Div(ask);
        actions.addClassName("button-row");
        var card = new Div(name, did, actions);
        card.addClassName("organisation-card");
        return card;
    }

    /** Who asked not to be asked stays visible, and says so in the place of the action. */
    private static Component action(PeerAvailability.State state, AskLink ask) {
        if (state == PeerAvailability.State.AVAILABLE) {
            return ask;
        }
        var note = new Span();
        note.addClassName("peer-state");
        note.setText(note.getTranslation("matching.state." + state.name()));
        return note;
    }

    private static String path(Peers.Person person) {
        return "mensen/" + person.id().value();
    }

    private static String place(Peers.Person person) {
        var organisation = person.organisation();
        return String.join(
                BETWEEN,
                Stream.of(organisation == null ? "" : organisation.name(), person.jobTitle())
                        .filter(text -> !text.isBlank())
                        .toList());
    }
}
