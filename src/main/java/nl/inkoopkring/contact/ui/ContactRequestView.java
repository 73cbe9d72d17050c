package nl.inkoopkring.contact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import nl.inkoopkring.contact.AskablePeer;
import nl.inkoopkring.contact.ContactDrafts;
import nl.inkoopkring.contact.ContactGuide;
import nl.inkoopkring.contact.ContactProposal;
import nl.inkoopkring.contact.ContactService;
import nl.inkoopkring.contact.NewQuestion;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.PeerAvailability.State;
import nl.inkoopkring.shared.ui.EmptyState;
import nl.inkoopkring.shared.ui.Feedback;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** Where a question to a peer is written: to whom and why, what is known already, and only then the question. */
@Route(ContactAddress.PATH)
@PermitAll
class ContactRequestView extends Div implements BeforeEnterObserver, NamedPage {

    private final transient ContactAddress addresses;
    private final transient ContactGuide guide;
    private final transient ContactService contacts;
    private final transient ContactDrafts drafts;
    private final transient ContentTypes types;
    private final transient Clock clock;
    private String title = "";

    ContactRequestView(
            ContactAddress addresses,
            ContactGuide guide,
            ContactService contacts,
            ContactDrafts drafts,
            ContentTypes types,
            Clock clock) {
        this.addresses = addresses;
        this.guide = guide;
        this.contacts = contacts;
        this.drafts = drafts;
        this.types = types;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var beginning = addresses.read(event.getLocation().getQueryParameters());
        show(beginning, guide.propose(beginning.wanted(), beginning.context()));
    }

    @Override
    public String pageName() {
        return title;
    }

    private void show(ContactAddress.Beginning beginning, ContactProposal proposal) {
        removeAll();
        var receiver = proposal.receiver();
        var heading =
                receiver == null
                        ? getTranslation("contact.new.title")
                        : getTranslation("contact.ask.button", receiver.person().name());
        title = heading;
        add(new PageHeader(heading));
        if (receiver == null) {
            add(nobody(beginning, proposal));
        } else {
            add(to(receiver, beginning.wanted()));
        }
        add(new LessonList(proposal.lessons(), types));
        if (receiver != null && receiver.isAvailable()) {
            add(question(beginning, receiver, proposal));
            add(others(beginning, proposal, "contact.others.instead"));
        } else {
            add(others(beginning, proposal, "contact.others.title"));
        }
    }

    private Component to(AskablePeer receiver, @Nullable ParticipantId wanted) {
        var section =
                new Section(new H2(getTranslation("contact.to.title")), PeerCard.of(receiver));
        section.addClassName("stack");
        if (wanted == null) {
            section.addComponentAtIndex(1, new Paragraph(getTranslation("contact.to.proposed")));
        }
        if (!receiver.isAvailable()) {
            section.add(busy(receiver));
        }
        return section;
    }

    private Component busy(AskablePeer receiver) {
        var notice =
                new Div(
                        new Paragraph(
                                getTranslation(
                                        receiver.state() == State.PAUSED
                                                ? "contact.to.paused"
                                                : "contact.to.full",
                                        receiver.person().name())));
        notice.addClassNames("notice", "notice-warning");
        return notice;
    }

    private Component nobody(ContactAddress.Beginning beginning, ContactProposal proposal) {
        return new EmptyState(
                getTranslation(proposal.self() ? "contact.self.title" : "contact.nobody.title"),
                getTranslation(proposal.self() ? "contact.self.text" : "contact.nobody.text"),
                new Anchor(
                        addresses.search(beginning.context()),
                        getTranslation("contact.others.search")));
    }

    private Component question(
            ContactAddress.Beginning beginning, AskablePeer receiver, ContactProposal proposal) {
        var person = receiver.person();
        var draftKey = ContactDrafts.question(beginning.wanted(), beginning.context());
        var form =
                new MessageForm(
                        getTranslation("contact.form.question"),
                        getTranslation("contact.ask.button", person.name()),
                        draftKey,
                        drafts,
                        clock,
                        (text, key) -> {
                            var id =
                                    contacts.ask(
                                            new NewQuestion(
                                                    person.id(), beginning.context(), text, key));
                            Feedback.success("contact.new.sent", person.name());
                            getUI().ifPresent(ui -> ui.navigate("berichten/" + id.value()));
                        });
        var section =
                new Section(
                        new H2(getTranslation("contact.form.title")),
                        new SubjectList(proposal.subjects()),
                        form);
        section.addClassName("section");
        return section;
    }

    /** Who else can be asked, each with the reason, and the way back to finding peers. */
    private Component others(
            ContactAddress.Beginning beginning, ContactProposal proposal, String titleKey) {
        var section = new Section(new H2(getTranslation(titleKey)));
        section.addClassName("section");
        cards(beginning, proposal.others()).forEach(section::add);
        section.add(
                new Paragraph(
                        new Anchor(
                                addresses.search(beginning.context()),
                                getTranslation("contact.others.search"))));
        return section;
    }

    private List<? extends Component> cards(
            ContactAddress.Beginning beginning, List<AskablePeer> others) {
        return others.stream()
                .map(peer ->
                        PeerCard.of(
                                peer,
                                PeerCard.ask(
                                        peer.person(),
                                        addresses.of(peer.person().id(), beginning.context()))))
                .toList();
    }
}
