package nl.inkoopkring.contact;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.UUID;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.shared.BaseUrl;
import nl.inkoopkring.shared.Mailer;
import org.springframework.stereotype.Component;

/**
 * The mails about questions, in the language of whoever gets them. Each carries one text and the way back to the conversation; the address of this installation comes
 * from its settings and never from a request. Titles of items are not in them, because a mail can't know who may see them tomorrow.
 */
@Component
class ContactMail {

    private final Mailer mailer;
    private final NetworkDirectory network;
    private final ContactSubjects subjects;
    private final I18NProvider texts;
    private final BaseUrl baseUrl;

    ContactMail(
            Mailer mailer,
            NetworkDirectory network,
            ContactSubjects subjects,
            I18NProvider texts,
            BaseUrl baseUrl) {
        this.mailer = mailer;
        this.network = network;
        this.subjects = subjects;
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    /** To the receiver of a new question. */
    void asked(ContactRequest request) {
        send(
                request,
                request.receiverId(),
                "contact.mail.asked.subject",
                "contact.mail.asked.text",
                request.question());
    }

    /** To the other, when one of the two wrote. */
    void written(ContactRequest request, UUID author, String text) {
        send(
                request,
                request.otherThan(author),
                "contact.mail.written.subject",
                "contact.mail.written.text",
                text);
    }

    /** To the asker. */
    void declined(ContactRequest request) {
        var reason = request.declineReason().orElseThrow();
        var asker = request.askerId();
        var words =
                reason == DeclineReason.OTHER
                        ? ""
                        : text("contact.DeclineReason." + reason.name(), asker);
        send(
                request,
                asker,
                "contact.mail.declined.subject",
                "contact.mail.declined.text",
                (words + "\n\n" + request.declineRemark().orElse("")).strip());
    }

    /** To the asker, some time after the last message. */
    void outcomeAsked(ContactRequest request) {
        send(
                request,
                request.askerId(),
                request.isAnswered()
                        ? "contact.mail.outcome.subject"
                        : "contact.mail.unanswered.subject",
                request.isAnswered() ? "contact.mail.outcome.text" : "contact.mail.unanswered.text",
                "");
    }

    private void send(
            ContactRequest request, UUID to, String subjectKey, String textKey, String words) {
        var person = network.person(to).filter(NetworkDirectory.Person::active);
        if (person.isEmpty()) {
            return;
        }
        var about =
                subjects.packageName(request.context()).map(name -> " (" + name + ")").orElse("");
        var other = described(request.otherThan(to));
        mailer.send(
                person.get().email(),
                text(subjectKey, to, other, about),
                text(
                        textKey,
                        to,
                        person.get().name(),
                        other,
                        words,
                        baseUrl.of("berichten/" + request.getId())));
    }

    /** Name and organisation. */
    private String described(UUID participant) {
        var name = network.person(participant).map(NetworkDirectory.Person::name).orElse("");
        return network.mainMembership(participant)
                .flatMap(place -> network.organisation(place.organisationId()))
                .map(organisation -> name + ", " + organisation.name())
                .orElse(name);
    }

    private String text(String key, UUID reader, Object... parameters) {
        var language = network.person(reader).map(NetworkDirectory.Person::language).orElse("nl");
        return texts.getTranslation(key, Locale.of(language), parameters);
    }
}
