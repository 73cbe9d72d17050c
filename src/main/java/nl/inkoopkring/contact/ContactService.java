package nl.inkoopkring.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.PeerAvailability.State;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asking a peer, and what the two then do. Everything about a request is for its two people only: for anyone else, whatever their role, it does not exist.
 */
@Service
public class ContactService {

    private final ContactRequestRepository requests;
    private final ContactPreferenceRepository preferences;
    private final ContactLoad load;
    private final ContactSubjects subjects;
    private final ContactMail mail;
    private final ContactPeople people;
    private final CurrentParticipant current;
    private final Dates dates;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ContactService(
            ContactRequestRepository requests,
            ContactPreferenceRepository preferences,
            ContactLoad load,
            ContactSubjects subjects,
            ContactMail mail,
            ContactPeople people,
            CurrentParticipant current,
            Dates dates,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.requests = requests;
        this.preferences = preferences;
        this.load = load;
        this.subjects = subjects;
        this.mail = mail;
        this.people = people;
        this.current = current;
        this.dates = dates;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Sends a question to a peer, who gets a mail. Sending the same form again gives the request that it made.
     *
     * @throws NotFoundException when the receiver is no active member, or the context names something that does not exist for the asker
     * @throws InvalidInputException when one asks oneself, the text is empty or too long, or the receiver paused or has had this month's maximum
     */
    public ContactRequestId ask(NewQuestion question) {
        var asker = current.requireMember();
        var receiver = question.receiver().value();
        requireMember(receiver);
        subjects.requireVisible(question.context(), current.viewer());
        try {
            return Objects.requireNonNull(transaction.execute(status -> send(asker, question)));
        } catch (DataIntegrityViolationException e) {
            // The same form was sent twice at the same moment: the other one made it.
            return requests.findByAskerIdAndRequestKey(asker, question.key())
                    .map(request -> new ContactRequestId(request.getId()))
                    .orElseThrow(() -> e);
        }
    }

    private ContactRequestId send(UUID asker, NewQuestion question) {
        var receiver = question.receiver().value();
        // First of all, so that what is counted below is what is there after waiting.
        var preference = preferences.lock(receiver);
        var sent = requests.findByAskerIdAndRequestKey(asker, question.key());
        if (sent.isPresent()) {
            return new ContactRequestId(sent.get().getId());
        }
        var request =
                new ContactRequest(
                        asker,
                        receiver,
                        question.context(),
                        question.text(),
                        question.key(),
                        now());
        preference.ifPresent(wish -> requireFree(wish, receiver));
        requests.saveAndFlush(request);
        mail.asked(request);
        return new ContactRequestId(request.getId());
    }

    private void requireFree(ContactPreference wish, UUID receiver) {
        var received =
                requests.countByReceiverIdAndSentAtGreaterThanEqual(receiver, load.startOfMonth());
        var state = wish.stateOn(dates.today(), received);
        if (state != State.AVAILABLE) {
            throw new InvalidInputException(
                    state == State.PAUSED ? "contact.error.paused" : "contact.error.full");
        }
    }

    /**
     * Says something in a conversation; by answering, the receiver accepts. The other gets a mail.
     *
     * @param key made by the form, as in {@link NewQuestion}
     * @throws NotFoundException for anyone but the two
     * @throws InvalidInputException when it ended, the other left the network, or the text is empty or too long
     */
    @Transactional
    public void write(ContactRequestId id, String text, String key) {
        var me = current.require();
        var request = own(id, me);
        // After it is clear that the conversation is theirs: to anyone else it does not exist.
        current.requireMember();
        requireThere(request.otherThan(me));
        if (request.write(me, text, key, now())) {
            mail.written(request, me, text.strip());
        }
    }

    /**
     * Declines a question that was not answered yet. The asker gets a mail.
     *
     * @param remark one more sentence, at most 500 characters; required for {@link DeclineReason#OTHER}
     * @param suggested who may know more, or null
     * @throws NotFoundException for anyone but the two, and for a suggested person who is no active member
     */
    @Transactional
    public void decline(
            ContactRequestId id,
            DeclineReason reason,
            @Nullable String remark,
            @Nullable ParticipantId suggested) {
        var me = current.require();
        var request = own(id, me);
        // After it is clear that the conversation is theirs: to anyone else it does not exist.
        current.requireMember();
        if (suggested != null) {
            requireMember(suggested.value());
        }
        request.decline(me, reason, remark, suggested == null ? null : suggested.value(), now());
        mail.declined(request);
    }

    /**
     * Ends a conversation: the asker at any time, the receiver once there was an answer. Also when the other left the network.
     *
     * @throws NotFoundException for anyone but the two
     */
    @Transactional
    public void close(ContactRequestId id) {
        var me = current.require();
        var request = own(id, me);
        current.requireMember();
        request.close(me, now());
    }

    /**
     * The asker says whether it helped. Also when the other left the network: it counts for what is known of asking.
     *
     * @param remark one sentence, at most 500 characters, or null
     * @throws NotFoundException for anyone but the two
     */
    @Transactional
    public void evaluate(ContactRequestId id, Outcome outcome, @Nullable String remark) {
        var me = current.require();
        var request = own(id, me);
        current.requireMember();
        request.evaluate(me, outcome, remark, now());
    }

    /**
     * Notes that one has read what was shown; what came in since stays unread.
     *
     * @param version the version that was shown
     */
    @Transactional
    public void read(ContactRequestId id, long version) {
        var me = current.require();
        if (requests.readByReceiver(id.value(), me, version, now()) == 0) {
            requests.readByAsker(id.value(), me, version, now());
        }
    }

    private ContactRequest own(ContactRequestId id, UUID me) {
        return requests.findById(id.value())
                .filter(request -> request.involves(me))
                .orElseThrow(NotFoundException::new);
    }

    private void requireMember(UUID participant) {
        if (people.member(participant).isEmpty()) {
            throw new NotFoundException();
        }
    }

    private void requireThere(UUID other) {
        if (people.member(other).isEmpty()) {
            throw new InvalidInputException("contact.error.left");
        }
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
