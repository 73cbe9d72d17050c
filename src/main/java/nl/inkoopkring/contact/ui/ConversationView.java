package nl.inkoopkring.contact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.inkoopkring.contact.ContactDrafts;
import nl.inkoopkring.contact.ContactPerson;
import nl.inkoopkring.contact.ContactRequestId;
import nl.inkoopkring.contact.ContactService;
import nl.inkoopkring.contact.ContactStatus;
import nl.inkoopkring.contact.ConversationDetails;
import nl.inkoopkring.contact.DeclineReason;
import nl.inkoopkring.contact.InboxService;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.RichText;
import nl.inkoopkring.shared.ui.Face;
import nl.inkoopkring.shared.ui.Feedback;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageDates;
import nl.inkoopkring.shared.ui.PageHeader;
import nl.inkoopkring.shared.ui.RichTextView;

/** A question and what the two said about it. Opening it is reading it. */
@Route(InboxView.PATH + "/:id")
@PermitAll
class ConversationView extends Div implements BeforeEnterObserver, NamedPage {

    private final transient InboxService inbox;
    private final transient ContactService contacts;
    private final transient ContactDrafts drafts;
    private final transient ParticipantService participants;
    private final transient ContactAddress addresses;
    private final transient Clock clock;
    private String title = "";

    ConversationView(
            InboxService inbox,
            ContactService contacts,
            ContactDrafts drafts,
            ParticipantService participants,
            ContactAddress addresses,
            Clock clock) {
        this.inbox = inbox;
        this.contacts = contacts;
        this.drafts = drafts;
        this.participants = participants;
        this.addresses = addresses;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                event.getRouteParameters()
                        .get("id")
                        .flatMap(Ids::parse)
                        .map(ContactRequestId::new)
                        .orElseThrow(NotFoundException::new));
    }

    @Override
    public String pageName() {
        return title;
    }

    private void show(ContactRequestId id) {
        var conversation = inbox.conversation(id);
        contacts.read(id, conversation.version());
        removeAll();
        var heading =
                getTranslation(
                        conversation.mine()
                                ? "contact.conversation.mine"
                                : "contact.conversation.theirs",
                        conversation.other().name());
        title = heading;
        var back = new Anchor(InboxView.PATH, getTranslation("contact.conversation.back"));
        add(
                back,
                new PageHeader(heading).meta(facts(conversation)),
                new SubjectList(conversation.subjects()),
                messages(conversation));
        ending(conversation).forEach(this::add);
        if (conversation.allowed().evaluate()) {
            add(evaluation(conversation));
        }
        if (conversation.allowed().write()) {
            add(answer(conversation));
        }
        if (conversation.allowed().decline()) {
            add(
                    new DeclineForm(
                            participants.all().stream()
                                    .filter(person ->
                                            !person.id().equals(conversation.asker().id())
                                                    && !person.id()
                                                            .equals(conversation.receiver().id()))
                                    .toList(),
                            (reason, remark, suggested) -> {
                                contacts.decline(id, reason, remark, suggested);
                                done(id, "contact.decline.done");
                            }));
        }
        if (conversation.allowed().close()) {
            add(closing(conversation));
        }
    }

    private void done(ContactRequestId id, String messageKey) {
        show(id);
        Feedback.success(messageKey);
    }

    private String[] facts(ConversationDetails conversation) {
        return Stream.of(
                        PeerCard.place(conversation.other()),
                        getTranslation("contact.ContactStatus." + conversation.status().name()))
                .filter(fact -> !fact.isEmpty())
                .toArray(String[]::new);
    }

    private Component messages(ConversationDetails conversation) {
        var list = new OrderedList();
        list.addClassName("contact-messages");
        list.add(message(conversation.asker(), conversation.sentAt(), conversation.question()));
        conversation
                .messages()
                .forEach(message ->
                        list.add(message(message.author(), message.sentAt(), message.text())));
        return list;
    }

    private ListItem message(ContactPerson author, Instant sentAt, String text) {
        var name = new Span(author.name());
        name.addClassName("person-name");
        var head = new Div(name, new Span(PageDates.ago(sentAt, clock.instant())));
        head.addClassName("meta");
        var body = new Div(head, new RichTextView(RichText.html(text)));
        body.addClassName("person-card-body");
        var item = new ListItem(new Face(author.name(), Face.Size.SMALL), body);
        item.addClassName("contact-message");
        return item;
    }

    /** What the asker or the receiver must know of how it ended. */
    private List<Component> ending(ConversationDetails conversation) {
        var parts = new ArrayList<Component>();
        if (conversation.declined() != null) {
            parts.add(declined(conversation, conversation.declined()));
        }
        if (conversation.outcome() != null) {
            var words =
                    new Paragraph(
                            getTranslation(
                                    conversation.mine()
                                            ? "contact.outcome.saidByMe"
                                            : "contact.outcome.said",
                                    conversation.asker().name(),
                                    getTranslation(
                                            "contact.Outcome." + conversation.outcome().name())));
            var notice = new Div(new Div(words));
            if (conversation.outcomeRemark() != null) {
                notice.add(new Paragraph(conversation.outcomeRemark()));
            }
            notice.addClassNames("notice", "contact-notice");
            parts.add(notice);
        }
        if (conversation.status() == ContactStatus.CLOSED) {
            parts.add(notice(getTranslation("contact.conversation.closed")));
        } else if (conversation.status().goesOn() && !conversation.other().active()) {
            parts.add(
                    notice(
                            getTranslation(
                                    "contact.conversation.left", conversation.other().name())));
        }
        if (conversation.mine() && conversation.status() == ContactStatus.OPEN) {
            parts.add(
                    notice(
                            getTranslation(
                                    "contact.conversation.waiting", conversation.receiver().name()),
                            next(conversation)));
        }
        return parts;
    }

    private Component declined(
            ConversationDetails conversation, ConversationDetails.Declined declined) {
        var section = new Section(new H2(getTranslation("contact.declined.title")));
        section.addClassName("section");
        var reason = declined.reason();
        var remark = declined.remark();
        if (reason != DeclineReason.OTHER) {
            section.add(new Paragraph(getTranslation("contact.DeclineReason." + reason.name())));
        }
        if (remark != null) {
            section.add(new Paragraph(remark));
        }
        var suggested = declined.suggested();
        if (suggested != null) {
            section.add(
                    suggested.active() && conversation.mine()
                            ? PeerCard.of(
                                    suggested,
                                    List.of(
                                            getTranslation(
                                                    "contact.declined.suggested",
                                                    conversation.receiver().name())),
                                    PeerCard.ask(
                                            suggested,
                                            addresses.of(suggested.id(), conversation.context())))
                            : PeerCard.of(
                                    suggested,
                                    List.of(
                                            getTranslation(
                                                    "contact.declined.suggested",
                                                    conversation.receiver().name()))));
        }
        if (conversation.mine()) {
            section.add(new Paragraph(next(conversation)));
        }
        return section;
    }

    /** The same question for whoever else can help. */
    private Anchor next(ConversationDetails conversation) {
        return new Anchor(
                addresses.of(null, conversation.context()),
                getTranslation("contact.declined.next"));
    }

    private Component evaluation(ConversationDetails conversation) {
        var id = conversation.id();
        return new OutcomeForm(
                conversation.receiver().name(),
                (outcome, remark) -> {
                    contacts.evaluate(id, outcome, remark);
                    done(id, "contact.outcome.done");
                });
    }

    private Component answer(ConversationDetails conversation) {
        var id = conversation.id();
        var first = !conversation.mine() && conversation.status() == ContactStatus.OPEN;
        var section =
                new Section(
                        new H2(
                                getTranslation(
                                        first ? "contact.answer.title" : "contact.answer.more")),
                        new MessageForm(
                                getTranslation("contact.answer.label"),
                                getTranslation(
                                        "contact.answer.button", conversation.other().name()),
                                ContactDrafts.answer(id),
                                drafts,
                                clock,
                                (text, key) -> {
                                    contacts.write(id, text, key);
                                    drafts.discard(ContactDrafts.answer(id));
                                    done(id, "contact.answer.sent");
                                }));
        section.addClassName("section");
        return section;
    }

    private Component closing(ConversationDetails conversation) {
        var id = conversation.id();
        var button =
                new Button(
                        getTranslation("contact.close.button"),
                        _ -> {
                            contacts.close(id);
                            done(id, "contact.close.done");
                        });
        button.setDisableOnClick(true);
        var section =
                new Section(
                        new H2(getTranslation("contact.close.title")),
                        new Paragraph(getTranslation("contact.close.text")),
                        button);
        section.addClassNames("section", "contact-close");
        return section;
    }

    private static Component notice(String text, Component... more) {
        var words = new Div(new Paragraph(text));
        words.add(more);
        var notice = new Div(words);
        notice.addClassName("notice");
        return notice;
    }
}
