package nl.inkoopkring.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.inkoopkring.network.PeerAvailability.State;
import nl.inkoopkring.shared.InvalidInputException;
import org.junit.jupiter.api.Test;

class ContactRequestTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final UUID asker = UUID.randomUUID();
    private final UUID receiver = UUID.randomUUID();
    private final ContactRequest request =
            new ContactRequest(
                    asker, receiver, ContactContext.NONE, "Hoe deden jullie dit?", "k1", MONDAY);

    @Test
    void aQuestionIsNewForTheReceiverOnly() {
        assertThat(request.isUnreadFor(receiver)).isTrue();
        assertThat(request.isUnreadFor(asker)).isFalse();
        assertThat(request.status()).isEqualTo(ContactStatus.OPEN);
    }

    @Test
    void nobodyAsksThemself() {
        assertRefused(
                "contact.error.self",
                () -> new ContactRequest(asker, asker, ContactContext.NONE, "Ik", "k", MONDAY));
    }

    @Test
    void textsAreNeitherEmptyNorEndless() {
        assertRefused("contact.error.empty", () -> ask("  \n "));
        assertRefused("contact.error.long", () -> ask("x".repeat(4_001)));
        assertThat(ask("x".repeat(4_000)).question()).hasSize(4_000);
        assertThat(new ContactContext(null, null, null, "ab".repeat(149) + "a😀x").query())
                .hasSize(299);
    }

    @Test
    void theFirstAnswerAccepts() {
        request.write(asker, "Nog iets", "m1", TUESDAY);
        assertThat(request.status()).isEqualTo(ContactStatus.OPEN);

        request.write(receiver, "Zo deden wij het", "m2", FRIDAY);

        assertThat(request.status()).isEqualTo(ContactStatus.ACCEPTED);
        assertThat(request.repliedAt()).contains(FRIDAY);
        assertThat(request.lastMessageAt()).isEqualTo(FRIDAY);
        assertThat(request.isAnswered()).isTrue();
        assertThat(request.isUnreadFor(asker)).isTrue();
        assertThat(request.isUnreadFor(receiver)).isFalse();
    }

    @Test
    void theSameMessageTwiceIsOne() {
        assertThat(request.write(receiver, "Antwoord", "m1", TUESDAY)).isTrue();
        assertThat(request.write(receiver, "Antwoord", "m1", FRIDAY)).isFalse();

        assertThat(request.messages()).hasSize(1);
        assertThat(request.lastMessageAt()).isEqualTo(TUESDAY);
    }

    @Test
    void strangersWriteNothing() {
        assertThatThrownBy(() -> request.write(UUID.randomUUID(), "Ha", "m", TUESDAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyTheReceiverDeclinesAndOnlyBeforeAnswering() {
        assertRefused(
                "contact.error.answered",
                () -> request.decline(asker, DeclineReason.NO_TIME, null, null, TUESDAY));
        request.write(receiver, "Toch wel", "m1", TUESDAY);
        assertRefused(
                "contact.error.answered",
                () -> request.decline(receiver, DeclineReason.NO_TIME, null, null, FRIDAY));
    }

    @Test
    void decliningSaysWhyAndWhoElse() {
        var colleague = UUID.randomUUID();
        assertRefused(
                "contact.error.reason",
                () -> request.decline(receiver, DeclineReason.OTHER, " ", null, TUESDAY));
        assertRefused(
                "contact.error.suggested",
                () -> request.decline(receiver, DeclineReason.NO_TIME, null, asker, TUESDAY));

        request.decline(receiver, DeclineReason.SOMEONE_ELSE, " Succes ", colleague, TUESDAY);

        assertThat(request.status()).isEqualTo(ContactStatus.DECLINED);
        assertThat(request.declineRemark()).contains("Succes");
        assertThat(request.suggestedId()).contains(colleague);
        assertThat(request.isAnswered()).isFalse();
        assertThat(request.isUnreadFor(asker)).isTrue();
        assertRefused("contact.error.ended", () -> request.write(asker, "Jammer", "m1", FRIDAY));
        assertThat(request.mayEvaluate(asker)).isFalse();
    }

    @Test
    void theReceiverClosesOnlyWhatWasAnswered() {
        assertRefused("contact.error.unanswered", () -> request.close(receiver, TUESDAY));
        request.write(receiver, "Antwoord", "m1", TUESDAY);

        request.close(receiver, FRIDAY);

        assertThat(request.status()).isEqualTo(ContactStatus.CLOSED);
        assertRefused("contact.error.ended", () -> request.close(asker, FRIDAY));
    }

    @Test
    void theAskerSaysOnceWhetherItHelped() {
        assertRefused(
                "contact.error.evaluated",
                () -> request.evaluate(asker, Outcome.HELPED, null, TUESDAY));
        request.write(receiver, "Antwoord", "m1", TUESDAY);
        assertRefused(
                "contact.error.evaluated",
                () -> request.evaluate(receiver, Outcome.HELPED, null, FRIDAY));

        request.evaluate(asker, Outcome.PARTLY, "De prijs bleef een vraag", FRIDAY);

        assertThat(request.outcome()).contains(Outcome.PARTLY);
        assertThat(request.isUnreadFor(receiver)).isTrue();
        assertRefused(
                "contact.error.evaluated",
                () -> request.evaluate(asker, Outcome.NOT, null, FRIDAY));
    }

    @Test
    void aPauseEndsAfterItsLastDay() {
        var wish = new ContactPreference(receiver);
        wish.pause(TODAY.plusDays(3), TODAY);

        assertThat(wish.stateOn(TODAY.plusDays(3), 0)).isEqualTo(State.PAUSED);
        assertThat(wish.stateOn(TODAY.plusDays(4), 0)).isEqualTo(State.AVAILABLE);
        assertThat(wish.settings(TODAY.plusDays(4)).paused()).isFalse();

        wish.pause(null, TODAY);
        assertThat(wish.stateOn(TODAY.plusYears(3), 0)).isEqualTo(State.PAUSED);
        wish.resume();
        assertThat(wish.stateOn(TODAY, 0)).isEqualTo(State.AVAILABLE);
        assertRefused("contact.error.pausePast", () -> wish.pause(TODAY.minusDays(1), TODAY));
    }

    @Test
    void aMaximumIsFullWhenItIsReached() {
        var wish = new ContactPreference(receiver);
        wish.limitTo(2);

        assertThat(wish.stateOn(TODAY, 1)).isEqualTo(State.AVAILABLE);
        assertThat(wish.stateOn(TODAY, 2)).isEqualTo(State.FULL);
        assertRefused("contact.error.maximum", () -> wish.limitTo(0));
        assertRefused("contact.error.maximum", () -> wish.limitTo(101));
    }

    @Test
    void cursorsComeBackAsTheyWentAndNothingElseIsOne() {
        var cursor = new InboxCursor(true, MONDAY.plusNanos(123_000), UUID.randomUUID());

        assertThat(InboxCursor.parse(cursor.toString())).contains(cursor);
        assertThat(InboxCursor.parse("")).isEmpty();
        assertThat(InboxCursor.parse("1_2_3")).isEmpty();
        assertThat(InboxCursor.parse("2_1_" + UUID.randomUUID())).isEmpty();
        assertThat(InboxCursor.parse("1_99999999999999999999_" + UUID.randomUUID())).isEmpty();
    }

    private ContactRequest ask(String question) {
        return new ContactRequest(asker, receiver, ContactContext.NONE, question, "k2", MONDAY);
    }

    private static void assertRefused(
            String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
